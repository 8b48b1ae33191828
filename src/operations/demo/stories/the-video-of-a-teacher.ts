import { at, inCase } from '../deeds.js';
import type { Story } from '../story.js';
import { told } from '../told.js';

/** A made-up video; the SLT contact is away, so the deputy stands in. Closed, and open again since the video is back. */
export const theVideoOfATeacher: Story = {
  key: 'the video of a teacher',
  school: 'harbourlane',
  by: 'teacher',
  sent: [33, '11:20'],
  answers: {
    kind: 'pupil_conduct_to_staff',
    whatHappened: told`
      There is a video of Ferdinand on BlinkClip. Somebody has put his face on a man who falls off a table shouting rude things about the
      head of maths. It is quite well made and you have to look twice. It has his name on it. Half of Year 9 were playing it in the queue.

      Two pupils told me that Rafferty made it with an app. Ferdinand laughed when I showed him and then went very quiet. He teaches that
      class this afternoon.
    `,
    subjects: [{ name: 'Rafferty Squires', engagement: 'pupil', about: '9C' }],
    targets: [{ name: 'Ferdinand Oakapple', engagement: 'employee_teacher', about: 'Maths' }],
    abuseForms: ['manipulated_media', 'impersonation'],
    threatens: 'yes',
    platform: 'BlinkClip',
    handle: '@9c.official.news',
    accountType: 'not_known',
    datesOfConduct: 'Up since this morning',
    gate: 'no',
  },
  files: [
    {
      name: 'still.png',
      picture: { shows: 'blank', app: 'BlinkClip', words: '“Mr O loses it (real)” · @9c.official.news · 212 plays' },
    },
  ],
  then: [
    at(33, '11:45', 'behaviour').opens(),
    at(33, '11:48', 'behaviour').confirms(1),
    at(33, '12:02', 'behaviour').fillsSheet(1, {
      displayName: '9C Official News',
      visibleTo: 'anyone',
      seen: [0, '10:50'],
      capturedBy: 'Maud Quennell, on her own phone',
      taken: [0, '10:55'],
      words: '“Mr O loses it (real)”, under a film of half a minute',
      context: '212 plays when it was seen. The film itself was not saved.',
      stillThere: 'yes',
      replied: 'no',
      blocked: 'no',
      reported: 'no',
    }),
    at(33, '12:10', 'behaviour').triages({
      limbs: null,
      is: ['pupil_conduct', 'abuse_of_staff'],
      reason: 'A pupil made a false video of a member of staff. Behaviour policy, and support for Ferdinand.',
    }),
    at(33, '12:20', 'head').opens(),
    at(33, '12:30', 'head').step('P5.2', 'Ferdinand would rather not teach 9C today. I have taken the lesson.'),
    at(33, '12:40', 'behaviour').writes(
      'Got it, thank you. Ferdinand is covered this afternoon. Please don’t show it to anybody else, even to complain about it.',
    ),
    at(32, '08:40', 'deputy').opens(),
    at(32, '08:50', 'deputy').followsLink({
      address: 'blinkclip.example/@9c.official.news/7781',
      platform: 'other',
      platformName: 'BlinkClip',
      shows: 'The film with Ferdinand’s face on it',
    }),
    at(32, '09:02', 'deputy').recordsOfLink(1, 'platform_told', { reference: 'BC-7781-20', note: 'As impersonation.' }),
    at(32, '09:05', 'deputy').tells(
      'platform',
      { organisation: 'BlinkClip', reference: 'BC-7781-20', result: 'Reported as impersonation, in their form.' },
      'P5.5',
    ),
    at(32, '09:30', 'behaviour').step(
      'P6.1',
      'Rafferty made it at his cousin’s on Sunday. He thought it was funny until he saw Mr Oakapple’s face in the corridor. Deleted in front of me.',
    ),
    at(32, '09:40', 'behaviour').step('P5.4', 'One pupil, with a cousin’s telephone.'),
    at(32, '12:00', 'dsl').opens(),
    at(32, '12:15', 'dsl').step('P6.2', 'No special needs known. Nothing wrong at home. A clever boy who wanted to be noticed.'),
    at(31, '15:30', 'behaviour').step('P6.3', 'Both parents in. They had seen it and had laughed. They were not laughing when they left.'),
    at(33, '12:50', 'behaviour').step('P5.3', 'The picture is here. The video itself is not kept.'),
    at(31, '16:00', 'behaviour').step(
      'P6.4',
      'Suspension is for the headteacher. Beside it a promise in writing and the spring term without his phone.',
    ),
    at(31, '16:05', 'behaviour').assigns('head', 'Suspension is for the headteacher'),
    at(31, '16:10', 'head').step('P6.7', 'Two days. Governors’ clerk told; reference SUS-26-014.'),
    at(30, '10:00', 'slt').opens('timeline'),
    at(30, '10:05', 'slt').recordsOfLink(1, 'removed', { note: 'Gone when looked at. So is the account.' }),
    at(30, '10:10', 'slt').leavesOut('P5.6', 'The platform took it down within the day.'),
    at(30, '10:15', 'slt').leavesOut('P5.7', 'No threat and no hate in it.'),
    at(26, '14:10', 'behaviour').step(
      'P6.5',
      'Ferdinand asked for it. They talked for twenty minutes. Rafferty is going to help with the maths club’s videos.',
    ),
    at(26, '14:20', 'behaviour').step('P6.6', 'Logged.'),
    at(25, '11:00', 'head').step('P5.8', 'Not outsiders this time. Assembly for Year 9 about made-up videos.'),
    at(25, '11:10', 'head').step('P5.9', 'Offered. He says that the cover lesson was the support.'),
    at(23, '15:00', 'slt').step('P5.10', 'Nothing online, nothing in the corridors.'),
    at(23, '15:10', 'slt').step('P5.11', '“I was more hurt than I let on. It was dealt with quickly and I got an apology that was meant.”'),
    at(22, '09:00', 'head').ends('P6', {
      finding: 'proven',
      pupil: ['suspension', 'restorative', 'parents_informed'],
      days: 2,
      reasons: 'He made it and said so. Two days, and a meeting that put it right between them.',
    }),
    at(22, '09:20', 'head').ends('P5', {
      finding: 'confirmed',
      pupil: ['restorative'],
      thirdParty: ['content_removed'],
      reasons: 'The video was false, it was taken down, and Ferdinand is content with how it ended.',
    }),
    at(22, '09:40', 'head').closes('Both procedures have their outcome.'),
    at(4, '13:20', 'teacher').answers(
      'I am sorry to come back to this. The video is up again, on an account called 9c_archive. Ferdinand does not know yet.',
    ),
    at(3, '08:50', 'head').reopens('A copy of the video is online again under another name. We must get it down and find out who kept it.'),
    at(3, '08:55', 'head').bringsIn('deputy', 'deputy', 'He got it taken down the first time'),
    at(3, '08:58', 'head').recordsOfLink(1, 'reposted', {
      address: 'blinkclip.example/@9c_archive/102',
      note: 'The same film, cut shorter.',
    }),
    at(3, '09:00', 'head').adds('Ask BlinkClip to take down the copy on 9c_archive', 3, 'behaviour'),
    at(3, '09:05', 'head').adds('Tell Ferdinand before somebody else does', 1, 'head'),
    at(2, '10:05', 'head').forks('who kept the video', {
      kind: 'pupil_conduct',
      who: 'other',
      name: 'Linnet Garside',
      engagement: 'pupil',
      about:
        'She is said to have kept the film of Mr Oakapple and to have put it up again as 9c_archive. Rafferty has nothing to do with it.',
      reason: 'Another pupil, and nothing of Rafferty’s sanction is for those who deal with her.',
    }),
    ...inCase(
      'who kept the video',
      at(2, '11:20', 'behaviour').opens(),
      at(1, '12:40', 'behaviour').step(
        'P6.1',
        'She says that a friend sent it to her and that she only wanted to see whether it would work. She took it down while I watched.',
      ),
    ),
    at(2, '08:40', 'deputy').recordsOfLink(1, 'platform_told', { reference: 'BC-7910-02' }),
    at(3, '12:25', 'head').finishes(
      'Tell Ferdinand before somebody else does',
      'Told him over lunch. He sighed and asked for the maths club to go on.',
    ),
  ],
};
