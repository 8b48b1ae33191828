import { longMoment, paths } from '../../kernel/index.js';
import { link, words } from '../../platform/views/govuk.js';
import { type Fact, type Facts, facts } from '../../platform/views/heed.js';
import { accountTypeLabels, type Classification, harmLimbs, type SureAnswer } from '../../rules/index.js';
import type { OpenCase } from '../cases.repository.js';
import type { ShownReport } from '../reported/reports-of-case.js';
import { stateInWords } from '../suspension/suspension-facts.presenter.js';
import type { ShownSuspension } from '../suspension/suspension-words.js';
import { latestTriage, type ShownDecision } from '../triage/decision-words.js';
import type { EvidenceCounts, OverviewSeen } from './overview.queries.js';

/** What is known of a case in a few lines. What nobody said is left out. */
export function caseFacts({ row }: OpenCase, { reports, evidence, decisions, suspensions }: OverviewSeen): Facts {
  const { reference } = row;
  const danger = reports.some(({ answers }) => answers.danger === 'yes');
  return facts([
    ...(danger ? [{ name: 'In danger now', value: 'Yes, when this was sent', note: 'If somebody still is, call 999 first.' }] : []),
    { name: 'First known here', value: longMoment(new Date(row.firstKnownAt)), note: 'The clocks start here.' },
    ...known('Where', reports, ({ answers }) => where(answers)),
    ...known('Account', reports, ({ answers }) => answers.handle, 'Kept as text. Don’t open it to check.'),
    ...known('When it happened', reports, ({ answers }) => answers.datesOfConduct),
    evidenceFact(evidence, reports, reference),
    thresholdFact(decisions, reference),
    ...suspensionFact(suspensions, reference),
  ]);
}

function suspensionFact(suspensions: readonly ShownSuspension[], reference: string): Fact[] {
  if (suspensions.length === 0) return [];
  const several = new Set(suspensions.map(({ decision }) => decision.now.person.personId)).size > 1;
  const value = suspensions.map((one) => `${several ? `${one.decision.now.person.name}: ` : ''}${stateInWords(one)}`).join('; ');
  return [{ name: 'Suspension', value, note: words(link('See who decided, and why', paths.cases.section(reference, 'suspension'))) }];
}

function known(name: string, reports: readonly ShownReport[], said: (report: ShownReport) => string, note?: string): Fact[] {
  const values = [...new Set(reports.map(said).filter((value) => value !== ''))];
  return values.length === 0 ? [] : [{ name, value: values.join('; '), ...(note === undefined ? {} : { note }) }];
}

function where({ platform, accountType }: ShownReport['answers']): string {
  const type = accountType === null || accountType === 'not_known' ? '' : accountTypeLabels[accountType];
  return [platform, type].filter((part) => part !== '').join('. ');
}

const gateWords: Record<SureAnswer, string> = {
  no: 'no nudity reported',
  yes: 'the reporter says that some could show nudity or a child being hurt',
  not_sure: 'the reporter is not sure whether some could show nudity or a child being hurt',
};

function evidenceFact({ all, unconfirmed, infected, stopped }: EvidenceCounts, reports: readonly ShownReport[], reference: string): Fact {
  const section = paths.cases.section(reference, 'evidence');
  const gate = (['yes', 'not_sure', 'no'] as const).find((answer) => reports.some(({ answers }) => answers.gate === answer));
  const reported = gate === undefined ? '' : `, ${gateWords[gate]}`;
  if (all === 0) return { name: 'Evidence', value: words(link('No items yet', section), reported) };
  const notes = [
    ...(unconfirmed === 0 ? [] : [unconfirmed === 1 ? '1 item waits to be checked.' : `${unconfirmed} items wait to be checked.`]),
    ...(infected === 0 ? [] : [infected === 1 ? '1 item has a virus.' : `${infected} items have a virus.`]),
    ...(stopped === 0 ? [] : [stopped === 1 ? '1 item is locked for everybody.' : `${stopped} items are locked for everybody.`]),
  ];
  return { name: 'Evidence', value: words(link(all === 1 ? '1 item' : `${all} items`, section), reported), note: notes.join(' ') || null };
}

function thresholdFact(decisions: readonly ShownDecision[], reference: string): Fact {
  const triage = latestTriage(decisions)?.triage ?? null;
  const read = words(link('See the answers and reasons', `${paths.cases.section(reference, 'timeline')}?show=decisions`));
  if (triage === null) return { name: 'Threshold', value: 'Not decided yet' };
  if (triage.limbs === null && triage.classifications.some(needsLimbs))
    return { name: 'Threshold', value: 'Not answered yet', note: words(link('Answer the four questions', paths.cases.triage(reference))) };
  if (triage.limbs === null) return { name: 'Threshold', value: 'Not asked: no adult who works here is concerned', note: read };
  const count = (answer: SureAnswer): number => harmLimbs.filter((limb) => triage.limbs?.answers[limb] === answer).length;
  const [yes, unsure] = [count('yes'), count('not_sure')];
  if (yes + unsure === 0) return { name: 'Threshold', value: 'Not met: four questions “no”', note: read };
  const parts = [...(yes > 0 ? [`${yes} of 4 questions “yes”`] : []), ...(unsure > 0 ? [`${unsure} “not sure”`] : [])];
  return { name: 'Threshold', value: `May be met: ${parts.join(', ')}`, note: read };
}

/** Of conduct of an adult who works here. A case that was opened from another one's report has no answers of its own yet. */
function needsLimbs(classification: Classification): boolean {
  return classification === 'allegation' || classification === 'low_level_concern' || classification === 'conduct_breach';
}
