import { longMoment, paths } from '../../kernel/index.js';
import { button, buttonGroup, errorsOf, type Field, form, radios, textarea, type Words, words } from '../../platform/views/govuk.js';
import { pausedLabels, pausers } from '../../rules/index.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { currentHold } from './domain/holds.js';

type Errors = Readonly<Record<string, string>>;

/** To pause, or to go on. View `cases/form`. */
export function pausePage(
  looked: LookedAt<unknown>,
  value: { pausedFor: string; reason: string },
  errors: Errors = {},
  fault: string | null = null,
) {
  const hold = currentHold(looked.file.knows.holds ?? []);
  const heading = hold === null ? 'Pause this case' : 'End the pause';
  const fields: Field[] =
    hold === null
      ? pauseFields(value, errors)
      : [
          textarea({
            name: 'reason',
            label: 'Who said that you may go on, and when?',
            rows: 4,
            value: value.reason,
            error: errors.reason ?? null,
          }),
        ];
  const before: Words[] =
    hold === null
      ? [
          words(
            'Only when police or another body asks you to wait. The clocks of the steps that they hold up stop; everything else goes on, above all what keeps a child safe.',
          ),
        ]
      : [
          words(
            `${pausedLabels[hold.pausedFor]} since ${longMoment(new Date(hold.since))}. The steps that waited become due later, by the working days that passed.`,
          ),
        ];
  return {
    page: casePageHead(looked, 'actions', { title: heading, errors: errorsOf(fields, ...(fault === null ? [] : [fault])) }),
    heading,
    before,
    notes: [],
    form: form(paths.cases.section(looked.file.row.reference, hold === null ? 'pause' : 'resume')),
    fields,
    buttons: buttonGroup([button(hold === null ? 'Pause this case' : 'Go on')]),
  };
}

function pauseFields({ pausedFor, reason }: { pausedFor: string; reason: string }, errors: Errors): Field[] {
  return [
    radios({
      name: 'pausedFor',
      legend: 'Who asked you to wait?',
      value: pausedFor,
      error: errors.pausedFor ?? null,
      choices: pausers.map((one) => ({
        value: one,
        text: pausedLabels[one].replace('Paused for ', '').replace(/^./, (first) => first.toUpperCase()),
      })),
    }),
    textarea({
      name: 'reason',
      label: 'Who asked, when, and what do they want held back?',
      rows: 4,
      value: reason,
      error: errors.reason ?? null,
    }),
  ];
}
