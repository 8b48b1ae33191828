import { readForm } from '../../platform/http/read-form.js';
import type { NewPerson } from './domain/new-person.js';
import { mostLines, type PastedLine, pastedLines } from './domain/pasted-lines.js';
import { readEngagement } from './domain/read-engagement.js';
import { PersonForm, personOf } from './person.form.js';

export interface PastedPeople {
  readonly people: readonly NewPerson[];
  /** What is wrong, line by line. While there is anything, nobody is added. */
  readonly faults: readonly string[];
}

const mostFaultsShown = 20;

/** Reads a pasted list, each line by the same rules as the form for one person. */
export function readPastedPeople(text: string): PastedPeople {
  const lines = pastedLines(text);
  if (lines.length === 0) return { people: [], faults: ['Paste the list of people'] };
  if (lines.length > mostLines)
    return { people: [], faults: [`The list has ${lines.length} people. Paste at most ${mostLines} at a time`] };
  const read = lines.map((line) => ({ line, ...readLine(line) }));
  const people = read.flatMap(({ person }) => person ?? []);
  const faults = read.flatMap(({ line, faults: found }) => found.map((fault) => `Line ${line.number}: ${fault}`));
  return { people, faults: shortened([...faults, ...twice(read)]) };
}

/** @param emails those that have an account, or that stand twice in the list */
export function takenFaults(text: string, emails: readonly string[]): string[] {
  return pastedLines(text)
    .filter(({ email }) => emails.includes(email.toLowerCase()))
    .map(({ number }) => `Line ${number}: Somebody already has an account with this email address`);
}

function readLine(line: PastedLine): { person: NewPerson | null; faults: readonly string[] } {
  if (line.parts !== 4) return { person: null, faults: ['Write name, email address, job and what they are, with commas between'] };
  const engagement = readEngagement(line.what);
  const form = readForm(PersonForm, { ...line, engagement: engagement ?? '' });
  if (form.ok) return { person: personOf(form.value), faults: [] };
  const { engagement: what, ...others } = form.errors;
  const faults = [...Object.values(others), ...(what === undefined ? [] : ['Say what they are with one of the “Words for what they are”'])];
  return { person: null, faults };
}

function twice(read: readonly { line: PastedLine; person: NewPerson | null }[]): string[] {
  const seen = new Set<string>();
  return read.flatMap(({ line, person }) => {
    if (person === null) return [];
    if (seen.has(person.email)) return [`Line ${line.number}: The same email address stands in an earlier line`];
    seen.add(person.email);
    return [];
  });
}

function shortened(faults: readonly string[]): readonly string[] {
  if (faults.length <= mostFaultsShown) return faults;
  return [...faults.slice(0, mostFaultsShown), `And ${faults.length - mostFaultsShown} more. Mend these first`];
}
