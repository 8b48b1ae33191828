import { paths } from '../../kernel/index.js';
import { button, buttonGroup, checkboxes, errorsOf, type Field, form, textarea, words } from '../../platform/views/govuk.js';
import { pathwayLabels } from '../../rules/index.js';
import type { CaseWork } from '../actions/steps.queries.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { decidedPathways, ReopenForm, type ReopenRefusal } from './reopen-case.js';

const whyNot: Record<ReopenRefusal, string> = {
  incomplete: 'Write why, and choose what is decided again',
  'nothing-decided': 'Nothing in this case has ended yet',
  meanwhile: 'Somebody opened it again while you were writing',
};

/** To open a case again, or a part of it. View `cases/form`. */
export function reopenPage(
  looked: LookedAt<CaseWork>,
  typed: ReopenForm | null = null,
  errors: Readonly<Record<string, string>> = {},
  refusal: ReopenRefusal | null = null,
) {
  const value = typed ?? new ReopenForm();
  const isClosed = looked.file.row.stage === 'closed';
  const decided = [...new Set(decidedPathways(looked.seen).map(({ key }) => key))];
  const fields: Field[] = [
    textarea({ name: 'reason', label: 'Why is it opened again?', rows: 5, value: value.reason, error: errors.reason ?? null }),
    ...(decided.length === 0
      ? []
      : [
          checkboxes({
            name: 'pathways',
            legend: 'What is to be decided again?',
            hint: `The outcome so far stays visible.${isClosed ? ' Leave it empty if only something is added.' : ''}`,
            values: value.pathways,
            error: errors.pathways ?? null,
            choices: decided.map((key) => ({ value: key, text: pathwayLabels[key] })),
          }),
        ]),
  ];
  const heading = isClosed ? 'Open this case again' : 'Decide a part again';
  return {
    page: casePageHead(looked, 'outcome', { title: heading, errors: errorsOf(fields, ...(refusal === null ? [] : [whyNot[refusal]])) }),
    heading,
    before: [words('Nothing that was recorded is changed. Those who hold the case are told that there is something to read.')],
    notes: [],
    form: form(paths.cases.section(looked.file.row.reference, 'reopen'), { hidden: { was: isClosed ? 'closed' : '' } }),
    fields,
    buttons: buttonGroup([button(heading)]),
  };
}
