import { createHash } from 'node:crypto';
import { type Exemption, exemptionInWords } from '../../rules/index.js';
import type { CaseFile } from '../case-file/case-file.js';
import { unnamed } from '../custody-in-file.js';
import { type GatheredCase, isSender } from '../gather-case.js';
import type { Asked, Choice, Names } from './domain/access-events.js';
import { hiderOf } from './domain/hide-words.js';
import { hiddenIn, isNamed, type NameLine, namesOf } from './names.js';
import { asChosen, type Part, partsIn } from './parts.js';

interface Chosen {
  readonly asked: Pick<Asked, 'personId' | 'personName'>;
  readonly choices: ReadonlyMap<string, Choice>;
  readonly names: Names | null;
}

/** What somebody gets who asked what is held about a person, and all that was chosen for it. */
export interface SubjectCopy {
  readonly parts: readonly Part[];
  readonly names: readonly NameLine[];
  /** With everything left out, and names as decided: nothing else is set. */
  readonly file: CaseFile;
  /** Takes names and hidden words out of a text, as the copy does. */
  readonly hide: (text: string) => string;
  /** Of all that would be read in it. */
  readonly print: string;
}

/** @param whole the case file in which nothing was chosen yet */
export function subjectCopyOf(whole: CaseFile, gathered: GatheredCase, { asked, choices, names: said }: Chosen): SubjectCopy {
  const parts = partsIn(whole);
  const names = namesOf(gathered, whole, asked);
  const { hidden, named } = hiddenIn(names, said, asked.personName);
  const hide = hiderOf(hidden, named);
  const people = peopleOf(whole, gathered, { asked, names, said });
  const left = asChosen({ ...whole, people }, parts, choices);
  const { reports, chronology, decisions, actions, outcomes, evidence, sheets } = left;
  const shown = everyText({ reports, chronology, decisions, actions, outcomes, evidence, sheets, people: left.people }, hide);
  const file: CaseFile = {
    ...left,
    ...shown,
    // Whoever works here is not named merely because they took it.
    madeBy: whole.school,
    facts: [{ name: 'About whom', words: asked.personName }],
    summary,
    audit: [],
    requests: [],
    leftOut: leftOutOf(parts, choices, names, said),
  };
  return { parts, names, file, hide, print: printOf(file) };
}

const summary =
  'This is what the school holds in this case, as far as it may be given. Where something is left out, its place says so, and by which law. Names of others are replaced by what they are, in square brackets.';

/** Everybody with a part; of whoever is not named, only the part. */
function peopleOf(
  whole: CaseFile,
  { parties }: GatheredCase,
  { asked, names, said }: { asked: Chosen['asked']; names: readonly NameLine[]; said: Names | null },
): CaseFile['people'] {
  const present = parties.filter(({ endedAt }) => endedAt === null);
  return whole.people.map((person, at) => {
    const party = present[at];
    const line = names.find(({ key }) => key === `person ${party?.personId}`);
    if (party === undefined || party.personId === asked.personId || line === undefined) return { ...person, name: party?.name ?? unnamed };
    if (isNamed(line, said)) return { ...person, name: party.name };
    return { name: line.isSharer && isSender(party.part) ? unnamed : `[${line.as}]`, part: person.part, details: '' };
  });
}

function leftOutOf(parts: readonly Part[], choices: ReadonlyMap<string, Choice>, names: readonly NameLine[], said: Names | null): string[] {
  const counts = new Map<Exemption, number>();
  for (const { key } of parts) {
    const choice = choices.get(key);
    if (choice?.goes === 'left-out') counts.set(choice.exemption, (counts.get(choice.exemption) ?? 0) + 1);
  }
  return [
    ...[...counts].map(([exemption, count]) => `${count === 1 ? 'One part' : `${count} parts`}: ${exemptionInWords(exemption)}.`),
    ...(names.some((line) => line.isSharer && !isNamed(line, said)) ? ['Who reported it is not named in this copy.'] : []),
    ...(names.some((line) => !line.isSharer && !isNamed(line, said)) ? ['Names of other people are replaced by what they are.'] : []),
    ...(parts.some(({ canGo }) => !canGo) ? ['Some evidence can’t go out as it is.'] : []),
    'Legal advice and the support log, which are kept apart.',
    'The log of who did what in the case, and who had each item of evidence.',
  ];
}

/** Marks by which a copy is put together, not read. */
const notRead = new Set(['part', 'path', 'sha256']);

function everyText<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value;
  if (Array.isArray(value)) return value.map((one: unknown) => everyText(one, change)) as Value;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [key, notRead.has(key) ? one : everyText(one, change)]),
  ) as Value;
}

function printOf(file: CaseFile): string {
  const { reports, chronology, decisions, actions, outcomes, evidence, sheets, people, leftOut, purpose, restriction } = file;
  const read = { reports, chronology, decisions, actions, outcomes, evidence, sheets, people, leftOut, purpose, restriction };
  return createHash('sha256').update(JSON.stringify(read)).digest('hex');
}
