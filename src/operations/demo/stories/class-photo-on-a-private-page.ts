import { at, noHarm } from '../deeds.js';
import type { Story } from '../story.js';
import { told } from '../told.js';

/** Somebody reports herself. A low-level concern, settled by advice within the week. */
export const classPhotoOnAPrivatePage: Story = {
  key: 'class photo on a private page',
  school: 'harbourlane',
  by: 'behaviour',
  sent: [41, '15:30'],
  answers: {
    kind: 'self_report',
    whatHappened: told`
      I have done something silly and I would rather you heard it from me.

      After the Year 7 trip I put a picture of the minibus queue on my own Pixlo page. My page is for friends only. You can see six pupils,
      and one of them is on the list of those who must not be in photos. I took it down two days later, when it dawned on me. Fourteen
      people had liked it. None of them is a pupil or a parent as far as I know.

      I am sorry. I run the assembly about this.
    `,
    child: 'yes',
    children: [{ name: 'Six Year 7 pupils', engagement: 'pupil', about: 'The queue for the second minibus' }],
    childFacts: { sexual_words: 'no', secrecy: 'no', meeting_up: 'no', threat_or_hurt: 'no' },
    platform: 'Pixlo',
    handle: '@otti.frayne',
    accountType: 'personal',
    datesOfConduct: 'From the evening of the trip until two days later',
  },
  then: [
    at(41, '16:05', 'slt').opens(),
    at(40, '08:30', 'head').opens(),
    at(40, '10:20', 'head').triages({
      limbs: noHarm(
        'The pupils were not harmed. They were standing in a queue.',
        'No crime. A picture taken for a good reason and kept too freely.',
        'Nothing secret, and she took it down before anybody asked.',
        'She told us herself, at once, and in full.',
      ),
      is: ['low_level_concern'],
      about: ['pupil_images'],
      reason: 'Against the code on pictures, and below the harm threshold. She came forward by herself.',
      dataBreach: 'no',
    }),
    at(40, '10:30', 'head').writes(
      'Thank you for coming to me so quickly. I will talk to you on Thursday after school. Please bring the list of who could see it.',
    ),
    at(40, '17:50', 'behaviour').answers('I will. I have asked the platform whether anybody shared it and they say nobody did.'),
    at(38, '15:40', 'head').step('P2.2', 'Talked for half an hour. She knows exactly what went wrong: one telephone for work and home.'),
    at(38, '16:00', 'head').step('P2.3', 'A low-level concern. Dilwyn agrees.'),
    at(38, '16:05', 'head').step('P2.4', 'Recorded: the picture, who could see it, when it came down, and that she reported herself.'),
    at(38, '16:10', 'head').step('P2.7', 'Nothing before this about her in eleven years. No pattern.', {
      whyLate: 'I wanted to speak to her first.',
    }),
    at(36, '09:00', 'head').leavesOut('P2.6', 'She is employed by us.'),
    at(36, '09:10', 'head').step(
      'P2.5',
      'Words of advice. She will use the school camera on trips. I have rung the family of the pupil on the list; they were kind about it.',
    ),
    at(35, '11:30', 'head').ends('P2', {
      finding: 'advice_given',
      staff: ['management_advice', 'content_removed'],
      reasons: 'Reported by herself, put right by herself, and unlikely to happen again. On the register as self-reported.',
    }),
    at(35, '11:45', 'head').closes('Advice given, picture gone, family told.'),
  ],
};
