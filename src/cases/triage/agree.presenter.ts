import { longMoment, paths } from '../../kernel/index.js';
import { button, buttonGroup, errorsOf, form, plainLink, radios, textarea } from '../../platform/views/govuk.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { AgreeForm } from './agree.form.js';
import type { ShownDecision } from './decision-words.js';
import { decisionWords } from './earlier-decisions.presenter.js';
import type { TriageSeen } from './triage.queries.js';

/** The decision that waits for whoever looks, and whether they agree. View `cases/form`. */
export function agreePage(
  looked: LookedAt<TriageSeen>,
  decision: ShownDecision,
  typed: AgreeForm | null,
  errors: Readonly<Record<string, string>> = {},
) {
  const { reference } = looked.file.row;
  const value = typed ?? new AgreeForm();
  const fields = [
    radios({
      name: 'agree',
      legend: 'Do you agree?',
      value: value.agree,
      error: errors.agree ?? null,
      choices: [
        { value: 'yes', text: 'I agree: there is no breach' },
        { value: 'no', text: 'I don’t agree' },
      ],
    }),
    textarea({
      name: 'reason',
      label: 'Your reason',
      hint: 'Needed if you don’t agree.',
      rows: 4,
      value: value.reason,
      error: errors.reason ?? null,
    }),
  ];
  return {
    page: casePageHead(looked, 'overview', { title: 'Do you agree?', errors: errorsOf(fields) }),
    heading: `${decision.decidedBy.name} decided on ${longMoment(new Date(decision.at))} that there is no breach`,
    before: decisionWords(decision),
    notes: [],
    form: form(`${paths.cases.triage(reference)}/agree`),
    fields,
    buttons: buttonGroup([button('Record my answer')], [plainLink('Decide again instead', `${paths.cases.triage(reference)}?again=yes`)]),
  };
}
