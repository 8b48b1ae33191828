import { at } from '../deeds.js';
import type { Story } from '../story.js';
import { told } from '../told.js';

/** Under way and overdue: the member of staff is upset, answered twice, and nobody has gone through the settings with her. */
export const aFormerPupilWhoKeepsWriting: Story = {
  key: 'a former pupil who keeps writing',
  school: 'harbourlane',
  by: 'teacher',
  sent: [9, '07:55'],
  answers: {
    kind: 'unwanted_contact',
    whatHappened: told`
      Jory left us in the summer. He was in my tutor group for five years. Since half term he has been messaging me on Pixlo. At first it was
      about college and I answered twice, to be nice. Then it was every evening. Last week he wrote that he waits for me to come online, and
      on Friday that he could come and meet me from school "like a proper visit".

      I haven't answered since. On Sunday there were nineteen messages. I have not slept. I keep thinking that I made it worse by being
      friendly.
    `,
    subjects: [{ name: 'Jory Penhaligon', engagement: 'former_pupil', about: 'Left Year 11 in the summer, now at the sixth-form college' }],
    child: 'yes',
    childFacts: { sexual_words: 'no', secrecy: 'no', meeting_up: 'yes', threat_or_hurt: 'no' },
    repeated: 'yes',
    replied: 'yes',
    platform: 'Pixlo',
    handle: '@jory_p_2010',
    accountType: 'personal',
    datesOfConduct: 'Since half term; nineteen messages on Sunday',
    alreadyTold: 'My husband.',
    gate: 'no',
  },
  files: [
    {
      name: 'pixlo-friday.png',
      picture: {
        shows: 'chat',
        app: 'Pixlo',
        title: 'jory',
        lines: [
          ['jory', 'are you there miss', '19:02'],
          ['jory', 'i always wait till the green dot comes on', '19:40'],
          ['jory', 'i could come and meet you from school. like a proper visit', '21:15'],
        ],
      },
    },
    {
      name: 'pixlo-sunday.jpg',
      picture: {
        shows: 'chat',
        app: 'Pixlo',
        title: 'jory',
        lines: [
          ['jory', 'you said I could always talk to you', '10:11'],
          ['jory', 'miss', '10:58'],
          ['jory', 'did i do something', '11:30'],
          ['jory', 'miss please', '12:04'],
        ],
      },
    },
  ],
  then: [
    at(9, '09:10', 'slt').opens(),
    at(9, '09:15', 'slt').confirms(1),
    at(9, '09:15', 'slt').confirms(2),
    at(9, '09:18', 'slt').joins('1, 2'),
    at(9, '09:30', 'slt').fillsSheet(1, {
      displayName: 'jory',
      visibleTo: 'one_person',
      seen: [0, '07:30'],
      capturedBy: 'Maud Quennell, on her own phone',
      words: '“i could come and meet you from school. like a proper visit”',
      context: 'Nineteen messages on the Sunday, none of them answered.',
      stillThere: 'yes',
      replied: 'no',
      blocked: 'no',
      reported: 'no',
    }),
    at(9, '09:40', 'slt').triages({
      limbs: null,
      is: ['unwanted_contact'],
      about: ['contact_with_former_pupil'],
      reason:
        'Repeated and unwanted, by a boy of sixteen who may be in trouble himself. Maud answered twice, kindly; that is looked at separately.',
    }),
    at(9, '09:45', 'slt').writes(
      'Maud, this is not your fault. Please don’t answer and don’t delete anything. I am coming to find you at break. Dilwyn will think about Jory.',
    ),
    at(9, '11:05', 'teacher').answers('Thank you for coming. I feel silly and I feel frightened. Is that normal?'),
    at(9, '11:20', 'slt').writes(
      'Quite normal. We will sort it out together. The employee assistance number is on your receipt and they are good.',
    ),
    at(8, '10:30', 'slt').step(
      'P4.2',
      'About ninety messages since half term, from one account. Nothing sexual, nothing threatening. He wants to meet her from school.',
    ),
    at(7, '14:00', 'dsl').opens(),
    at(7, '14:20', 'dsl').step(
      'P4.3',
      'Rang the college’s safeguarding lead: they are worried about Jory too and will see him tomorrow. Maud has a colleague walking her to her car.',
    ),
    at(7, '14:30', 'slt').step('P4.4', 'Two friendly answers in the first week, none since. She showed me both.'),
    at(7, '15:45', 'teacher').answers('He wrote again last night, only "sorry". I have not opened it.'),
    at(4, '08:50', 'head').opens(),
    at(4, '09:00', 'head').adds('Ask the college what Jory’s mentor has agreed with him', 6, 'dsl'),
  ],
};
