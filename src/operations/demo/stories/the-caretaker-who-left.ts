import { at } from '../deeds.js';
import type { Story } from '../story.js';
import { told } from '../told.js';

/** A former employee, untrue posts: decided late, with the reason; the trust's solicitor has been told. */
export const theCaretakerWhoLeft: Story = {
  key: 'the caretaker who left',
  school: 'harbourlane',
  by: 'governor',
  sent: [6, '09:00'],
  answers: {
    kind: 'ex_employee_disrepute',
    whatHappened: told`
      Godric, our caretaker until the summer, is posting on the town's page that the school hid asbestos in the science block and that he was
      "pushed out for asking". There are two hundred comments. Parents are ringing reception, and one rang me. As far as I know the survey was clean and was
      on the website in May.
    `,
    subjects: [{ name: 'Godric Pallister', engagement: 'ex_employee', about: 'Caretaker until the end of August' }],
    child: 'no',
    platform: 'Townsquare',
    handle: 'godric.p',
    accountType: 'personal',
    datesOfConduct: 'Four posts since Saturday',
    leftOn: '31 August',
    alreadyTold: 'Reception, so that they know what to say.',
  },
  then: [
    at(6, '16:40', 'head').opens(),
    at(4, '11:05', 'head').triages({
      limbs: null,
      is: ['ex_employee'],
      reason: 'He left in August, so this is not a staff matter. It is untrue, and it frightens families.',
      whyLate: 'I was at the heads’ conference for two days and asked nobody to open it for me.',
    }),
    at(4, '11:10', 'head').writes(
      'I have it now. Please send callers to the survey on the website and say that I will write to families this week.',
    ),
    at(4, '11:20', 'head').step('P8.1', 'Untrue: the survey of May found none. He may believe it. Answer the fear first, then him.', {
      whyLate: 'As above: I was away.',
    }),
    at(4, '11:40', 'head').addsEvidence('His second post, from the public page', {
      name: 'townsquare.png',
      picture: {
        shows: 'post',
        app: 'Townsquare',
        name: 'Godric P',
        handle: 'Harbour ward · public',
        words: 'Ask them what is in the ceiling of the science block. I asked and I was out by August.',
        under: 'Saturday · 203 comments',
        comments: ['Is this true?? My son has chemistry on Tuesdays', 'Survey is on their website, clean as a whistle'],
      },
    }),
    at(4, '11:42', 'head').confirms(1),
    at(4, '11:47', 'head').fillsSheet(1, {
      displayName: 'Godric P',
      visibleTo: 'anyone',
      seen: [1, '08:30'],
      capturedBy: 'Isaura Thackwell, on the school’s computer',
      taken: [0, '11:36'],
      words: 'His second post, as the picture shows it.',
      stillThere: 'yes',
      replied: 'no',
      blocked: 'no',
      reported: 'no',
    }),
    at(4, '11:50', 'head').step('P8.2', 'Screenshot kept here. Office keeps a list of who rang.'),
    at(4, '12:00', 'head').step('P8.3', 'No. He posted all of it after he left.'),
    at(4, '12:05', 'head').leavesOut('P8.4', 'It did not happen while he worked here.'),
    at(4, '15:30', 'head').tells(
      'legal',
      { organisation: 'Lantern Trust', person: 'The legal desk', channel: 'telephone', reference: 'LT-L-0097' },
      'P8.5',
    ),
    at(3, '09:40', 'head').keepsAdvice(
      'The solicitor’s view: a letter asking him to put it right, once, and friendly. Nothing that looks like a threat. A claim would cost more than it mends.',
    ),
    at(3, '10:20', 'head').bringsIn('slt', 'deputy', 'She answers the parents who ring'),
    at(2, '09:15', 'slt').opens(),
    at(2, '09:30', 'slt').notes(
      'Twelve calls yesterday, three today. The letter to families helped. Nobody has asked for a place elsewhere.',
    ),
  ],
};
