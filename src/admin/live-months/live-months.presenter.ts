import { type FormPage, formPage } from '../../accounts/index.js';
import { button, type Component, type Field, form, insetText, textInput } from '../../platform/views/govuk.js';
import { defaultLiveMonths, staffOutcomeTable, type Warning, warnings } from '../../rules/index.js';
import type { ConfirmedLiveMonths, MonthsOfWarnings } from '../../schools/index.js';
import { adminPaths } from '../admin-paths.js';
import { type Changing, clashFaults, historyOf, versionToSend } from '../editions.js';
import type { LiveMonthsForm } from './live-months.form.js';

type Said = Changing<LiveMonthsForm>;

/** @param confirmed the newest first */
export function liveMonthsPage(confirmed: readonly ConfirmedLiveMonths[], said: Said = {}): FormPage {
  const newest = confirmed[0] ?? null;
  return formPage({
    heading: 'How long warnings stay live',
    back: adminPaths.home(),
    section: '/admin',
    before: [
      'A warning counts for some months, and then no more. How many, your school’s own disciplinary procedure says. Look there, then confirm.',
      'In the example of the Acas guide they are 6 months for a first written warning and 12 for a final one. Some schools have 24.',
      ...(newest ? ['A change counts for warnings given from that day on. Those recorded before keep their months.'] : []),
    ],
    notes: [...(said.clash && newest ? [nowSaid(newest)] : []), ...historyOf('Who confirmed what, and when', confirmed, asSaid)],
    form: form(adminPaths.liveMonths(), { version: versionToSend(said, newest?.version ?? 0) }),
    fields: [...warnings.map((warning) => monthsField(warning, newest, said)), reasonField(newest, said)],
    submit: button(newest ? 'Save this change' : 'Confirm these months'),
    faults: clashFaults(said),
  });
}

function monthsField(warning: Warning, newest: ConfirmedLiveMonths | null, { value, errors = {} }: Said): Field {
  return textInput({
    name: warning,
    label: labels[warning],
    ...(warning === 'recordedOral' ? { hint: 'If your procedure has none, leave it as it is.' } : {}),
    width: 3,
    inputmode: 'numeric',
    suffix: 'months',
    autocomplete: 'off',
    value: value?.[warning] ?? String((newest?.months ?? defaultLiveMonths)[warning]),
    error: errors[warning] ?? null,
  });
}

function reasonField(newest: ConfirmedLiveMonths | null, { value, errors = {} }: Said): Field {
  return textInput({
    name: 'reason',
    label: newest ? 'What has changed, and where does your procedure say so?' : 'Where does your procedure say so?',
    hint: 'For example: disciplinary procedure of September 2026, section 9. Name no person.',
    autocomplete: 'off',
    value: value?.reason ?? '',
    error: errors.reason ?? null,
  });
}

const labels: Readonly<Record<Warning, string>> = {
  recordedOral: staffOutcomeTable.recorded_oral_warning.label,
  firstWritten: staffOutcomeTable.first_written_warning.label,
  finalWritten: staffOutcomeTable.final_written_warning.label,
};

/** "6, 12 and 18 months" */
export function monthsWords({ recordedOral, firstWritten, finalWritten }: MonthsOfWarnings): string {
  return `${recordedOral}, ${firstWritten} and ${finalWritten} months`;
}

function nowSaid({ months }: ConfirmedLiveMonths): Component {
  return insetText(`The other person saved ${monthsWords(months)}. What you wrote stands in the form below.`);
}

function asSaid({ months, reason, confirmedBy, confirmedAt }: ConfirmedLiveMonths) {
  return { at: confirmedAt, by: confirmedBy, words: `${monthsWords(months)}. ${reason}` };
}
