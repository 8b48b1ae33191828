import { dayOf, longDay } from '../../kernel/index.js';
import {
  suspendingEmployerLabels,
  type SuspensionAlternative,
  suspensionAlternativeLabels,
  suspensionAlternatives,
} from '../../rules/index.js';
import { known } from '../told-form.presenter.js';
import type { Decided, LookedAgain, SuspensionState } from './domain/suspension.js';
import { entryTitle, type ShownSuspension } from './suspension-words.js';

/** What was decided, each with its question, in the order of the form. */
export function factsOfEntry(said: Decided | LookedAgain): { name: string; value: string }[] {
  return said.kind === 'decided' ? factsOfDecision(said) : factsOfLook(said);
}

function factsOfDecision(said: Decided): { name: string; value: string }[] {
  const { person, decider, employer, at, ladoView, policeView, hrView, instead, contact, social, review, whyLate, reasons } = said;
  return [
    { name: 'Whom it is about', value: person.name },
    { name: 'Decision', value: entryTitle(said) },
    { name: 'Decided on', value: longDay(dayOf(new Date(at))) },
    { name: 'Who decided', value: decider },
    { name: 'For', value: suspendingEmployerLabels[employer] },
    ...known('What the LADO says', ladoView),
    ...known('What the police say', policeView),
    ...known('What HR says', hrView),
    ...suspensionAlternatives.flatMap((one) => known(`Considered: ${lower(one)}`, said.alternatives[one] ?? '')),
    ...known('Done instead', instead.map((one) => suspensionAlternativeLabels[one]).join('; ')),
    { name: 'Why', value: reasons },
    ...known('Keeps in touch with them', contact),
    ...known('Contact with colleagues and pupils', social),
    ...known('Looked at again on', review === null ? '' : longDay(review)),
    ...known('Why it was late', whyLate ?? ''),
  ];
}

function factsOfLook(said: LookedAgain): { name: string; value: string }[] {
  const { at, decider, reasons, review } = said;
  return [
    { name: 'Decision', value: entryTitle(said) },
    { name: 'Decided on', value: longDay(dayOf(new Date(at))) },
    { name: 'Who decided', value: decider },
    { name: 'Why', value: reasons },
    ...known('Looked at again on', review === null ? '' : longDay(review)),
  ];
}

/** "Suspended since Tuesday 10 November 2026". */
export function stateInWords({ state, decision, looks }: ShownSuspension): string {
  const on = (at: string): string => longDay(dayOf(new Date(at)));
  const over = looks.find(({ now }) => now.result !== 'goes_on')?.now.at ?? decision.now.at;
  const words: Record<SuspensionState, string> = {
    'not-suspended': `Not suspended: decided on ${on(decision.now.at)}`,
    suspended: `Suspended since ${on(decision.now.at)}`,
    lifted: `Suspended on ${on(decision.now.at)}, lifted on ${on(over)}`,
    ended: `Suspended on ${on(decision.now.at)}, ended on ${on(over)}`,
  };
  return words[state];
}

function lower(one: SuspensionAlternative): string {
  const label = suspensionAlternativeLabels[one];
  return label.charAt(0).toLowerCase() + label.slice(1);
}
