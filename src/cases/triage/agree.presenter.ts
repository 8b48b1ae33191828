import { longMoment, paths } from '../../kernel/index.js';
import { button, buttonGroup, errorsOf, form, plainLink } from '../../platform/views/govuk.js';
import { agreeFields } from '../agree-fields.presenter.js';
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
  const fields = agreeFields(typed ?? new AgreeForm(), errors, 'I agree: there is no breach');
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
