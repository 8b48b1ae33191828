import { boxesOfDay, longDay, paths } from '../../kernel/index.js';
import { button, buttonGroup, dateInput, errorsOf, type Field, form, textarea, words } from '../../platform/views/govuk.js';
import { dateFault } from '../actions/date-fault.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { LeavingForm } from './record-leaving.js';

const heading = 'The day on which they leave';

/** To write down when the person that a case is about stops working here. View `cases/form`. */
export function leavingPage(looked: LookedAt<unknown>, typed: LeavingForm | null = null, errors: Readonly<Record<string, string>> = {}) {
  const { row, knows } = looked.file;
  const known = knows.leftOn ?? null;
  const value = typed ?? Object.assign(new LeavingForm(), { was: known ?? '', left: boxesOfDay(known) });
  const fields: Field[] = [
    dateInput({
      name: 'left',
      legend: 'On which day do they leave, or did they leave?',
      hint: 'The last day of their employment or engagement. For example: 31 8 2029',
      values: value.left,
      error: dateFault(errors, 'left'),
    }),
    textarea({ name: 'reason', label: 'Who says so, or where is it written?', rows: 2, value: value.reason, error: errors.reason ?? null }),
  ];
  return {
    page: casePageHead(looked, 'outcome', {
      title: heading,
      back: paths.cases.section(row.reference, 'outcome'),
      errors: errorsOf(fields, ...[errors.was].filter((one) => one !== undefined)),
    }),
    heading,
    before: [
      words(
        'The record of a low-level concern is kept at least until then. On that day somebody looks at it and decides; nothing is destroyed by itself.',
      ),
      ...(known === null ? [] : [words(`It stands as ${longDay(known)}. What stood there stays on the timeline.`)]),
    ],
    notes: [],
    form: form(paths.cases.section(row.reference, 'leaving'), { hidden: { was: value.was } }),
    fields,
    buttons: buttonGroup([button('Write it down')]),
  };
}
