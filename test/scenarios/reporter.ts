import { newId } from '../../src/kernel/index.js';
import { OutsideNumber } from '../../src/schools/index.js';
import { type AccountName, aSchool, type TestSchool } from '../support/school.js';
import type { TestServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

/** A school that takes reports: everybody appointed, and the numbers outside known. */
export async function aSchoolThatTakesReports(server: TestServer): Promise<TestSchool> {
  const school = await aSchool(server);
  await school.work(async (tx) => {
    await tx.insert(
      OutsideNumber,
      [
        { body: 'lado' as const, name: 'Merrin Stockdale', phone: '01632 960 140' },
        { body: 'police' as const, name: 'Brackenshire Police', phone: '101' },
        { body: 'csc' as const, name: 'Front door', phone: '01632 960 141' },
        { body: 'governor_services' as const, name: 'Governor team', phone: '01632 960 142' },
      ].map((one) => ({ id: newId(), schoolId: school.id, email: '', lastChecked: '2026-11-02', version: 1, ...one })),
    );
  });
  return school;
}

/** What to do on the page with this heading, before `Continue`. */
type Answer = (visitor: Visitor) => void | Promise<void>;
export type Answers = Readonly<Record<string, Answer>>;

export const chooses =
  (...labels: readonly string[]): Answer =>
  (visitor) => {
    for (const label of labels) visitor.chooses(label);
  };
export const fills =
  (fields: Readonly<Record<string, string>>): Answer =>
  (visitor) => {
    for (const [label, value] of Object.entries(fields)) visitor.fills(label, value);
  };
const nothing: Answer = () => undefined;

const fourQuestions = [
  'Were any of the words sexual?',
  'Was the child asked to keep it secret',
  'Was there talk of meeting up?',
  'Was the child threatened or hurt?',
];

/** An answer to every question that can be asked, saying as little as it can. */
export const plainly: Answers = {
  'Is anyone in danger right now?': chooses('No'),
  'Who told you?': chooses('Nobody: I saw it, or it happened to me'),
  'Which report is it about?': nothing,
  'What happened?': fills({ 'What happened?': 'He put photos of a school trip on his own page.' }),
  'What happened, in your own words?': fills({ 'What happened, in your own words?': 'I posted a class photo on my page.' }),
  'What would you like advice about?': fills({ 'What would you like advice about?': 'May I follow a parent?' }),
  'What are you worried about?': fills({ 'What are you worried about?': 'Nobody answered my report.' }),
  'What is being done?': nothing,
  'Does it threaten anyone, pretend to be someone, or change a picture of someone?': chooses('No'),
  'Has it happened more than once?': chooses('No'),
  'Did you reply?': nothing,
  'When did it happen?': nothing,
  'Where did it happen?': nothing,
  'When did anyone who works here first know about this?': fills({ Day: '9', Month: '11', Year: '2026', Time: '08:30' }),
  'Which school was it?': fills({ 'Which school was it?': 'Marrowgate High' }),
  'When did they leave?': nothing,
  'Who is it about?': chooses('I don’t know who it is'),
  'Who is the former employee?': fills({ Name: 'Osric Fallowby' }),
  'Who contacted you?': fills({ Name: 'Perpetua Sedge' }),
  'Who is doing it?': chooses('I don’t know who it is'),
  'Which pupil is it?': chooses('I don’t know who it is'),
  'Which member of staff of the other school is it?': chooses('I don’t know who it is'),
  'Who handled it?': nothing,
  'Who is it aimed at?': chooses('It is aimed at me'),
  'Is a child involved?': chooses('No'),
  'Which child is it?': nothing,
  'Four short questions about the child': (visitor) => {
    for (const question of fourQuestions) visitor.chooses('No', { in: question });
  },
  'Is there anyone who must not see this?': chooses('No'),
  'Do you want the headteacher to receive it too?': nothing,
  'Who have you told already?': nothing,
  'Could it show anyone nude, partly nude or in a sexual way, or a child being hurt?': chooses('I have nothing to add'),
  'Add what you have': nothing,
  'Please leave it where it is': (visitor) => {
    visitor.fills('Where is it?', 'A group chat on Pixlo');
    visitor.chooses('No', { in: 'Has anyone here seen it?' });
  },
  'What you know about it': nothing,
  'Who knows about it': nothing,
};

/** Starts a report of a kind. */
export async function begins(visitor: Visitor, kind: string): Promise<void> {
  await visitor.opens('/report');
  visitor.chooses(kind);
  await visitor.continues();
}

interface Going {
  /** Stops at the page with this heading. */
  readonly until?: string;
  /** Called on each page. */
  readonly looksAt?: (visitor: Visitor) => Promise<void>;
}

/** Goes on, answering every question, until a heading that has no answer. */
export async function goesOn(visitor: Visitor, answers: Answers = {}, { until, looksAt }: Going = {}): Promise<void> {
  const all = { ...plainly, ...answers };
  for (let pages = 0; pages < 60; pages += 1) {
    const { heading } = visitor.page;
    const answer = Object.entries(all).find(([question]) => sameWords(question, heading))?.[1];
    if (answer === undefined || (until !== undefined && sameWords(until, heading))) return;
    await looksAt?.(visitor);
    await answer(visitor);
    await visitor.continues();
    if (visitor.page.status !== 200) throw new Error(`${heading}: ${visitor.page.problems.join('; ') || visitor.page.text}`);
  }
  throw new Error('The questions do not end');
}

/** From the first question to the receipt. @returns the reference */
export async function reports(visitor: Visitor, kind: string, answers: Answers = {}): Promise<string> {
  await begins(visitor, kind);
  await goesOn(visitor, answers);
  visitor.seesHeading('Check your answers');
  return sends(visitor);
}

export async function sends(visitor: Visitor): Promise<string> {
  visitor.chooses('No', { in: 'Is any of them the person this is about, or someone who must not see it?' });
  await visitor.presses('Send report');
  visitor.seesHeading('Report sent');
  return /HD-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(visitor.page.text)?.[0] ?? '';
}

/** Who may read the case that bears a reference, by account. */
export async function readersOf(school: TestSchool, reference: string): Promise<AccountName[]> {
  const rows = await school.work((tx) =>
    tx.query<{ account_id: string }>(
      'SELECT r.account_id FROM case_reader r JOIN case_file f ON f.id = r.case_id WHERE f.reference = ? ORDER BY r.account_id',
      [reference],
    ),
  );
  const names = Object.entries(school.members) as [AccountName, { accountId: string }][];
  return names.filter(([, { accountId }]) => rows.some((row) => row.account_id === accountId)).map(([name]) => name);
}

function sameWords(a: string, b: string): boolean {
  const straight = (text: string) => text.replace(/[‘’]/g, "'");
  return straight(a) === straight(b);
}

/** From the first question to the page that names the receivers. @returns who they are, as the page names them */
export async function checks(visitor: Visitor, kind: string, answers: Answers = {}): Promise<string[]> {
  await begins(visitor, kind);
  await goesOn(visitor, answers);
  visitor.seesHeading('Check your answers');
  return receiversOn(visitor);
}

/** Who will receive it, as `Check your answers` names them. */
function receiversOn({ page }: Visitor): string[] {
  return page.root.querySelectorAll('input[name=who]').map((box) => {
    const label = page.root.querySelector(`label[for=${box.getAttribute('id') ?? ''}]`)?.text ?? '';
    return label.trim().split(',')[0] ?? '';
  });
}

/** An adult named by the reporter. */
export const names =
  (name: string, engagement = 'I don’t know'): Answer =>
  (visitor) => {
    visitor.fills('Name', name);
    visitor.fills('What are they?', engagement);
  };

/** Several adults, one after the other. */
export const namesAll =
  (...all: readonly string[]): Answer =>
  async (visitor) => {
    for (const name of all.slice(0, -1)) {
      visitor.fills('Name', name);
      await visitor.presses('Add another person');
      visitor.seesNothingOf('There is a problem');
    }
    visitor.fills('Name', all.at(-1) ?? '');
  };

/** "Is it one of these people?": yes, whoever was typed, or the first for a role that was typed instead. */
export const itIs =
  (...people: readonly string[]): Answer =>
  (visitor) => {
    const typed = people.find((one) => visitor.page.text.includes(`You wrote “${one}”`));
    visitor.chooses(typed ?? people[0] ?? '');
  };

/** When it was first known, as its page asks: `firstKnown('2026-11-09', '10:20')`. */
export function firstKnown(day: string, time = ''): Answers {
  const [year = '', month = '', date = ''] = day.split('-');
  return { 'When did anyone who works here first know about this?': fills({ Day: date, Month: month, Year: year, Time: time }) };
}

/** A child who is known by name. */
export const childIn = (name: string): Answers => ({ 'Is a child involved?': chooses('Yes'), 'Which child is it?': fills({ Name: name }) });
