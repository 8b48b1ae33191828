import { type Actor, isAnonymous } from '../../kernel/index.js';
import { type PartyPart, recordsForAnother } from '../../rules/index.js';
import type { NamedPerson, ReportAnswers } from './report-answers.js';

export type NamedPart = NamedPerson & { readonly part: PartyPart };

/** Everybody whom a report names, with their part. "Something I did" is about whoever sends it. Who gives no name has no part. */
export function namedParts(answers: ReportAnswers, sender: Actor): NamedPart[] {
  const records = recordsForAnother(answers.toldBy);
  const self: NamedPerson = { personId: sender.personId, name: sender.name, engagement: 'unknown', about: '' };
  const as = (part: PartyPart) => (person: NamedPerson) => ({ ...person, part });
  const teller =
    answers.toldByName === ''
      ? []
      : [{ personId: null, name: answers.toldByName, engagement: tellerEngagement(answers), about: '' } as NamedPerson];
  return [
    ...answers.subjects.filter(({ name }) => name !== '').map(as('subject')),
    ...(answers.kind === 'self_report' && !records ? [self].map(as('subject')) : []),
    ...answers.targets.filter(({ name }) => name !== '').map(as('target')),
    ...answers.children.filter(({ name }) => name !== '').map(as('child')),
    ...(isAnonymous(sender) ? [] : [self].map(as(records ? 'recorded_by' : 'reporter'))),
    ...(records ? teller.map(as(answers.toldBy === 'parent' ? 'parent' : 'witness')) : []),
  ];
}

function tellerEngagement({ toldBy }: ReportAnswers): NamedPerson['engagement'] {
  return toldBy === 'pupil' ? 'pupil' : toldBy === 'parent' ? 'parent_carer' : 'unknown';
}
