import { at, noHarm } from '../deeds.js';
import type { Story } from '../story.js';
import { told } from '../told.js';

/** The whole way: a conduct matter from report to written warning, its case file exported for the hearing. */
export const aPostAboutPeriodFive: Story = {
  key: 'a post about period five',
  school: 'harbourlane',
  by: 'teacher',
  sent: [48, '16:10'],
  answers: {
    kind: 'conduct_of_adult',
    whatHappened: told`
      Casimir has a public page on Chirrup. A colleague showed me a post from yesterday lunchtime. It says: "Period 5 with 9C. Feral does
      not cover it. Somebody find me a job with adults." His page says that he works at Harbour Lane. There were eleven likes and one is
      from a parent I know.

      I like Casimir and I don't want him in trouble. But a parent has seen it, so I thought you should know before it goes round.
    `,
    subjects: [{ who: 'assistant', about: 'Works with 9C on Tuesdays and Thursdays' }],
    child: 'no',
    platform: 'Chirrup',
    handle: '@cas_on_sundays',
    accountType: 'personal_with_school_name',
    datesOfConduct: 'The day before I wrote this, at lunch',
    alreadyTold: 'Nobody. The colleague who showed me does not want to be named.',
    gate: 'no',
  },
  files: [
    {
      name: 'post-period-5.png',
      picture: {
        shows: 'post',
        app: 'Chirrup',
        name: 'Cas O',
        handle: '@cas_on_sundays · Harbour Lane',
        words: 'Period 5 with 9C. Feral does not cover it. Somebody find me a job with adults.',
        under: '12:47 · 11 likes · 2 replies',
        comments: ['Been there mate, hang on till half term', 'My daughter is in 9C. Nice.'],
      },
    },
  ],
  then: [
    at(48, '16:40', 'slt').opens(),
    at(48, '16:44', 'slt').confirms(1),
    at(48, '16:52', 'slt').fillsSheet(1, {
      displayName: 'Cas O',
      visibleTo: 'anyone',
      posted: [1, '12:47'],
      seen: [0, '15:30'],
      capturedBy: 'Maud Quennell, on her own phone',
      taken: [0, '15:34'],
      words: '“Period 5 with 9C. Feral does not cover it. Somebody find me a job with adults.”',
      context: '11 likes and two replies, one by somebody who says that her daughter is in 9C.',
      stillThere: 'yes',
      replied: 'no',
      blocked: 'no',
      reported: 'no',
    }),
    at(47, '09:15', 'slt').triages({
      limbs: noHarm(
        'No pupil is named or shown, and none was hurt.',
        'It is rude. It is not a crime.',
        'Nothing in it is aimed at a child or asks a child for anything.',
        'One tired post. Nothing else is known about him, and he is well thought of.',
      ),
      is: ['conduct_breach'],
      about: ['discussing_school_matters', 'disrepute', 'identified_workplace_or_representative'],
      reason: 'A class can be recognised, a parent has replied, and his page names the school. That is against section 6 of the code.',
    }),
    at(47, '09:25', 'slt').writes(
      'Thank you for telling me. You did the right thing, and nobody will be told that it was you unless it can’t be helped. You don’t need to do anything more.',
    ),
    at(47, '12:05', 'teacher').answers('Thanks. The parent spoke to me at the gate this morning. I said that I could not talk about it.'),
    at(46, '08:20', 'head').opens(),
    at(45, '15:50', 'head').step(
      'P3.1',
      'Spoke to Casimir with his union representative in the room. He says it is his account and his post. He took it down while we talked. He had been told about the code in September and signed for it.',
    ),
    at(44, '10:30', 'head').step(
      'P3.2',
      'Formal. He was reminded about the same page in the spring, in writing. Philippa agrees that informal advice has had its turn.',
    ),
    at(44, '10:40', 'head').bringsIn('hr', 'hr_adviser', 'Formal procedure: letters, notice of hearing, personnel file'),
    at(44, '10:45', 'head').bringsIn('deputy', 'investigating_officer', 'Does not manage Casimir and has not dealt with this before'),
    at(43, '11:00', 'hr').opens(),
    at(43, '14:15', 'head').step('P3.3', 'Torvald Penhallick appointed. He will not be part of the decision.'),
    at(42, '09:40', 'head').step(
      'P3.4',
      'Letter handed over in person: what is alleged, the code, his right to bring a union representative or a colleague.',
    ),
    at(41, '08:35', 'deputy').opens(),
    at(40, '16:20', 'deputy').notes(
      'Interviewed Casimir. Sorry from the start. Says the day had been bad and he wrote it in the car park. He asked me to say that he knows how it reads to a parent.',
    ),
    at(35, '15:30', 'deputy').notes(
      'Spoke to the parent by telephone. She does not want it taken further. She wanted to know that somebody had noticed.',
    ),
    at(33, '16:05', 'deputy').step(
      'P3.5',
      'Report given to the headteacher: the post, the spring letter, both interviews. All facts are agreed.',
    ),
    at(31, '12:10', 'head').step('P3.6', 'A hearing. The facts are agreed; what follows is not mine to decide alone.'),
    at(30, '10:00', 'hr').step('P3.7', 'Notice sent with the report and the evidence. He has more than ten working days.'),
    at(30, '10:20', 'hr').exports('The panel, and Casimir with his representative', 'Hearing under the staff conduct procedure'),
    at(19, '14:30', 'head').step(
      'P3.8',
      'Heard with the vice chair. Casimir spoke for himself; his representative asked us to weigh ten clean years.',
    ),
    at(18, '09:10', 'head').ends('P3', {
      finding: 'proven',
      staff: ['first_written_warning', 'content_removed'],
      reasons:
        'He wrote it, the school and the class could be recognised, and he had been reminded before. He took it down at once and has been open throughout, so a first written warning is enough.',
    }),
    at(16, '11:15', 'hr').step('P3.9', 'Letter sent with the right of appeal and the last day on which the warning counts.'),
    at(16, '11:25', 'hr').step(
      'P3.12',
      'No DBS or TRA question: no harm, no dismissal. Governors told that there was a warning, without a name.',
    ),
    at(8, '10:00', 'hr').step('P3.10', 'No appeal came. He wrote to thank the panel.'),
    at(8, '10:05', 'head').leavesOut('P3.11', 'No appeal was lodged.'),
    at(8, '14:40', 'head').closes('The warning is given, nobody appealed, and the post is gone.', 'subject'),
  ],
};
