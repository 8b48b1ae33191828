import { dayOf, WorkingDays } from '../../../kernel/index.js';
import { bankHolidays } from '../../../rules/index.js';
import { at, type When } from '../deeds.js';
import type { Story } from '../story.js';

/** What was quickly settled in the school year before this one, so that there are figures to read. */
interface Quiet {
  /** `06-08`: the eighth of June of the year that is over. */
  readonly on: string;
  readonly key: string;
  readonly words: string;
}

const advice: readonly (Quiet & { readonly answer: string })[] = [
  {
    on: '05-11',
    key: 'a pupil’s mother on Natter',
    words: 'The mother of one of my Year 7s has asked to connect on Natter. We sing in the same choir. May I?',
    answer: 'Better not while you teach him. Tell her kindly that it is a rule for all of us.',
  },
  {
    on: '05-18',
    key: 'the trip account',
    words: 'Can I post pictures of the geography trip on the department’s page if no face can be seen?',
    answer: 'Yes, from the school’s account and after the office has checked them against the list of consents.',
  },
  {
    on: '05-21',
    key: 'my old tutor group',
    words: 'Two who left last summer have found me on Pixlo. They are eighteen. Do I have to say no?',
    answer: 'Yes, until they are nineteen. Decline and you need not explain.',
  },
  {
    on: '06-04',
    key: 'a blog about knitting',
    words: 'I write about knitting under my own name. Does it matter that my profile says where I teach?',
    answer: 'Take the school out of the profile, and enjoy it.',
  },
  {
    on: '06-15',
    key: 'the staff group',
    words: 'Somebody has started a group for staff and moans about rotas in it. Should I leave?',
    answer: 'Nothing wrong with moaning. Leave if you would not say it aloud in the staff room.',
  },
  {
    on: '06-29',
    key: 'coaching at the weekend',
    words: 'The swimming club uses a group chat with the older swimmers, and three of them are ours. How do I do that properly?',
    answer: 'Through the club’s account, with a parent in the group. I have written it into the register.',
  },
];

const pupils: readonly (Quiet & { readonly who: string; readonly form: string; readonly aimedAt: string })[] = [
  {
    on: '05-13',
    key: 'a nickname',
    words: 'He has made a page with a rude name for the French assistant.',
    who: 'Ellis Whitcombe',
    form: '8B',
    aimedAt: 'Odile Marchbank',
  },
  {
    on: '05-20',
    key: 'a comment',
    words: 'Under the school’s picture of the fair she wrote that our caretaker stinks.',
    who: 'Tamsin Aldous',
    form: '9A',
    aimedAt: 'Gwilym Tarrant',
  },
  {
    on: '06-03',
    key: 'a sticker',
    words: 'A sticker of the music teacher’s face went round the form group’s chat.',
    who: 'Corin Platt',
    form: '7D',
    aimedAt: 'Rosalba Finch',
  },
  {
    on: '06-10',
    key: 'a poll',
    words: 'He started a poll about which teacher dresses worst.',
    who: 'Hal Overbury',
    form: '10C',
    aimedAt: 'Barnabas Quill',
  },
  {
    on: '06-22',
    key: 'a recording',
    words: 'She recorded a minute of his lesson and put it up with a laughing dog.',
    who: 'Petra Lowndes',
    form: '8A',
    aimedAt: 'Selwyn Hartnoll',
  },
  {
    on: '07-02',
    key: 'a review',
    words: 'He wrote a one-star review of the librarian, by name.',
    who: 'Jonty Farrell',
    form: '9D',
    aimedAt: 'Cressida Bowyer',
  },
];

const neither: readonly Quiet[] = [
  {
    on: '06-08',
    key: 'a stall at the market',
    words: 'Somebody sells hoodies with our badge at the market and on Pixlo. I thought I should say.',
  },
  { on: '07-06', key: 'a drone', words: 'There is a film of the school roof on BlinkClip, taken by a drone. Nobody is in it.' },
];

const workingDays = new WorkingDays(bankHolidays);

/** Before the first of them. Earlier ones would only let the demonstration begin later. */
export function beforeLastSchoolYear(now: Date): When {
  return [agoOf('05-05', now), '09:00'];
}

/** Fourteen cases, each over within days. */
export function lastSchoolYear(now: Date): Story[] {
  return [
    ...advice.map((one) => answered(one, one.answer, agoOf(one.on, now))),
    ...pupils.map((one) => spokenTo(one, agoOf(one.on, now))),
    ...neither.map((one) => notForUs(one, agoOf(one.on, now))),
  ];
}

function answered({ key, words }: Quiet, answer: string, ago: number): Story {
  return {
    key,
    school: 'harbourlane',
    by: 'teacher',
    sent: [ago, '12:30'],
    answers: { kind: 'advice_request', whatHappened: words },
    then: [
      at(ago - 1, '09:00', 'slt').opens(),
      at(ago - 1, '09:05', 'slt').triages({ limbs: null, is: ['advice'], reason: 'A question, and nobody is being reported.' }),
      at(ago - 1, '09:10', 'slt').writes(answer),
      at(ago - 1, '09:12', 'slt').step('P11.1', 'Answered.'),
      at(ago - 2, '08:40', 'slt').step('P11.2', 'That was clear.'),
      at(ago - 2, '08:42', 'slt').step('P11.3', 'Closing.'),
      at(ago - 2, '08:45', 'slt').ends('P11', { finding: null, reasons: 'Advice given and understood.' }),
      at(ago - 2, '08:47', 'slt').closes('Answered.'),
    ],
  };
}

function spokenTo({ key, words, who, form, aimedAt }: (typeof pupils)[number], ago: number): Story {
  return {
    key,
    school: 'harbourlane',
    by: 'teacher',
    sent: [ago, '11:00'],
    answers: {
      kind: 'pupil_conduct_to_staff',
      whatHappened: words,
      subjects: [{ name: who, engagement: 'pupil', about: form }],
      targets: [{ name: aimedAt, engagement: 'employee_support' }],
      threatens: 'no',
    },
    then: [
      at(ago, '13:00', 'behaviour').opens(),
      at(ago, '13:05', 'slt').opens(),
      at(ago, '13:10', 'behaviour').triages({ limbs: null, is: ['pupil_conduct'], reason: 'A matter for the behaviour policy.' }),
      at(ago, '16:00', 'head').opens(),
      at(ago - 1, '09:00', 'behaviour').step('P6.1', 'Meant as a joke, and taken down in front of me.'),
      at(ago - 1, '10:00', 'dsl').step('P6.2', 'Nothing behind it.'),
      at(ago - 2, '15:30', 'behaviour').step('P6.3', 'Told on the telephone.'),
      at(ago - 2, '15:40', 'behaviour').step('P6.4', 'A detention, and an apology in writing.'),
      at(ago - 3, '08:50', 'behaviour').leavesOut('P6.5', 'The apology was enough.'),
      at(ago - 3, '08:55', 'behaviour').leavesOut('P6.7', 'Nothing for a suspension.'),
      at(ago - 3, '09:00', 'behaviour').step('P6.6', 'Logged.'),
      at(ago - 3, '09:10', 'behaviour').ends('P6', {
        finding: 'proven',
        pupil: ['detention', 'parents_informed'],
        reasons: 'Owned up to, taken down, and put right.',
      }),
      at(ago - 3, '09:15', 'behaviour').closes('Over.'),
    ],
  };
}

function notForUs({ key, words }: Quiet, ago: number): Story {
  return {
    key,
    school: 'harbourlane',
    by: 'teacher',
    sent: [ago, '10:00'],
    answers: { kind: 'something_else', whatHappened: words, child: 'no' },
    then: [
      at(ago - 1, '09:00', 'slt').opens(),
      at(ago - 1, '09:10', 'slt').triages({ limbs: null, is: ['out_of_scope'], reason: 'Nothing to do with how anybody here behaves.' }),
      at(ago - 1, '09:20', 'slt').closes('Passed on to the office.'),
      at(ago - 1, '12:40', 'head').opens(),
    ],
  };
}

/** How many working days ago a day was of the last school year that is over. */
function agoOf(monthAndDay: string, now: Date): number {
  const today = dayOf(now);
  const ended = Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0);
  return workingDays.between(`${ended}-${monthAndDay}`, today);
}
