import { longDay, longMoment } from '../../kernel/index.js';
import { workingDays } from '../../cases/index.js';
import type { CaseFile } from '../case-file/case-file.js';
import { unnamed } from '../custody-in-file.js';
import { accessKindTable, accessMonths, askerLabels } from '../../rules/index.js';
import { type AccessClock, accessDue, type AccessDue } from './domain/access-clock.js';
import type { AccessState } from './domain/access-events.js';

type Fact = { name: string; value: string };

export function dueOf(asked: AccessClock): AccessDue {
  return accessDue(asked, accessMonths, workingDays);
}

export function dueInWords(due: AccessDue): string {
  if (due.is === 'runs') return longDay(due.due);
  return due.for === 'identity' ? 'The clock starts when it is clear who asks' : 'The clock stands still until they answer';
}

/** Who asks for whom, and by when they get their answer. */
export function requestFacts(asked: AccessState['asked']): Fact[] {
  const day = (name: string, value: string | null): Fact[] => (value === null ? [] : [{ name, value: longDay(value) }]);
  return [
    { name: 'What it is', value: accessKindTable[asked.purpose].label },
    { name: 'About whom', value: asked.personName },
    { name: 'Who asks', value: [askerLabels[asked.asker], asked.askerName].filter(Boolean).join(': ') },
    ...(asked.asksFor === '' ? [] : [{ name: 'What they asked for', value: asked.asksFor }]),
    ...day('Came on', asked.receivedOn),
    ...day('Clear who asks since', asked.identityOn),
    ...day('Asked what they mean on', asked.stoppedFrom),
    ...day('They answered on', asked.stoppedUntil),
    ...day('Told that it takes longer on', asked.extendedOn),
    ...(asked.extendedWhy === '' ? [] : [{ name: 'Why it takes longer', value: asked.extendedWhy }]),
    { name: 'Answer by', value: dueInWords(dueOf(asked)) },
  ];
}

/** How far it is, in one sentence. */
export function howFar({ taken, answered, proposed }: AccessState): string {
  const last = taken.at(-1);
  if (last !== undefined) return `${last.byName} took the copy on ${longMoment(new Date(last.savedAt))}, for ${last.forWhom}.`;
  if (answered !== null)
    return answered.agrees
      ? `${answered.byName} agreed that the copy may be given.`
      : `${answered.byName} did not agree: ${answered.reason}`;
  return proposed === null ? 'The copy is being prepared.' : `The copy waits for ${proposed.toName} to agree.`;
}

/** As a case file lists it. @param isReporters whether it is about whoever reported, in a copy that does not name them */
export function requestInFile(request: AccessState, at: number, isReporters: boolean): CaseFile['requests'][number] {
  const { asked } = request;
  const shown = isReporters ? { ...asked, personName: unnamed, askerName: '', asksFor: '', extendedWhy: '' } : asked;
  const facts = [...requestFacts(shown), ...(isReporters ? [] : [{ name: 'How far', value: howFar(request) }])];
  return { name: `Request ${at + 1}`, facts: facts.map(({ name, value }) => ({ name, words: value })) };
}
