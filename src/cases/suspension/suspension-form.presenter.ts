import { dayOf, longDay, longMoment, paths } from '../../kernel/index.js';
import {
  button,
  buttonGroup,
  checkboxes,
  dateInput,
  errorsOf,
  type Field,
  fieldset,
  form,
  radios,
  textarea,
  textInput,
  words,
} from '../../platform/views/govuk.js';
import {
  suspendingEmployerLabels,
  suspendingEmployers,
  suspensionAlternativeLabels,
  suspensionAlternatives,
  suspensionLetterDays,
  suspensionReviewDays,
  suspensionReviewLabels,
  suspensionReviews,
} from '../../rules/index.js';
import { workingDays } from '../actions/calendar.js';
import { dateFault } from '../actions/date-fault.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { besideForm, putRightBy, versionToSend } from '../told-form.presenter.js';
import type { Kept } from '../wordings.js';
import type { Typed } from '../write-down.js';
import { factsOfEntry } from './suspension-facts.presenter.js';
import { suspends } from './domain/suspension.js';
import type { LookAgainForm, SuspensionForm } from './suspension.form.js';
import { entriesIn, type SuspensionSeen } from './suspension.queries.js';
import { type DecisionSaid, everyEntry, type LookSaid, type ShownSuspension } from './suspension-words.js';

type Errors = Typed<unknown>['errors'];
type Entry = Kept<DecisionSaid | LookSaid>;

/** To decide whether somebody is suspended. View `cases/told-form`. */
export function decidePage(looked: LookedAt<SuspensionSeen>, typed: Typed<SuspensionForm>) {
  const { seen, file, now } = looked;
  const { value, errors, refusal } = typed;
  const due = seen.step?.dueAt ?? null;
  const late = due !== null && (due < now || errors.whyLate !== undefined);
  const suspended = suspends(value);
  const own = suspended ? [...suspending(value, errors), reviewField(value, errors)] : notSuspending(value, errors);
  const fields = [...whom(seen, value, errors), ...own, ...always(value, errors, false), ...(late ? [whyLate(value, errors)] : [])];
  return {
    ...headOf(looked, {
      heading: suspended ? 'Record a suspension' : 'Record that nobody is suspended',
      fields,
      refusal,
      correction: null,
    }),
    before: [
      words('Suspension is not the default, and it is a neutral act: it says nothing about what will be found.'),
      words('Only the employer can suspend. The police or the LADO can’t require it; write down what they think.'),
      ...(due === null ? [] : [words(due < now ? `It was due by ${longMoment(due)}.` : `Decide by ${longMoment(due)}.`)]),
      ...(suspended
        ? [
            words(
              `If it is decided today, the letter goes by the end of ${dayAfter(now, suspensionLetterDays)}, and it is looked at again by the end of ${dayAfter(now, suspensionReviewDays)}.`,
            ),
          ]
        : []),
    ],
    form: form(`${paths.cases.section(file.row.reference, 'suspension')}/decide`, {
      version: versionToSend({ value, refusal }, entriesIn(seen)),
      hidden: { decided: suspended ? 'suspended' : 'not_suspended' },
    }),
    fields,
    beside: besideOf(refusal === null ? [] : everyEntry(seen.all)),
  };
}

/** To look at a suspension again. View `cases/told-form`. */
export function lookAgainPage(looked: LookedAt<SuspensionSeen>, suspension: ShownSuspension, typed: Typed<LookAgainForm>) {
  const { value, errors, refusal } = typed;
  const fields = [lookResult(value, errors), ...decidedBy(value, errors), atField(value, errors, false), reviewField(value, errors)];
  const { person, contact } = suspension.decision.now;
  return {
    ...headOf(looked, { heading: `Look at the suspension of ${person.name} again`, fields, refusal, correction: null }),
    before: [words('Is it still needed? Would one of the other ways do now?'), words(`In touch with them: ${contact}.`)],
    form: form(paths.cases.lookAtSuspension(looked.file.row.reference, suspension.id), {
      version: versionToSend(typed, entriesIn(looked.seen)),
    }),
    fields,
    beside: besideOf([suspension.decision, ...suspension.looks.slice(-1)]),
  };
}

/** To put right what was written down. View `cases/told-form`. */
export function correctSuspensionPage(
  looked: LookedAt<SuspensionSeen>,
  entry: Entry,
  { value, errors, refusal }: Typed<SuspensionForm | LookAgainForm>,
) {
  const own =
    entry.now.kind === 'decided'
      ? [
          ...(entry.now.suspended ? suspending(value as SuspensionForm, errors) : notSuspending(value as SuspensionForm, errors)),
          ...always(value as SuspensionForm, errors, true),
        ]
      : [...decidedBy(value, errors), atField(value, errors, true)];
  const whyCorrected = textarea({
    name: 'whyCorrected',
    label: 'What was wrong with it?',
    rows: 2,
    value: value.whyCorrected,
    error: errors.whyCorrected ?? null,
  });
  const fields = [...own, whyCorrected];
  return {
    ...headOf(looked, { heading: 'Put right what was written down', fields, refusal, correction: entry }),
    before: [
      words('What stood there stays to be read. Yours is put beside it, with your name and the day. What followed from it stays as it is.'),
    ],
    form: form(paths.cases.correctSuspension(looked.file.row.reference, entry.id), {
      version: versionToSend({ value, refusal }, entry.now.version),
    }),
    fields,
    beside: besideOf([entry]),
  };
}

function headOf(
  looked: LookedAt<unknown>,
  { heading, fields, refusal, correction }: { heading: string; fields: readonly Field[]; refusal: string | null; correction: Entry | null },
) {
  return {
    page: casePageHead(looked, 'actions', {
      // The heading may name somebody.
      title: correction === null ? 'Suspension' : 'Put right what was written down',
      back: paths.cases.section(looked.file.row.reference, 'suspension'),
      errors: errorsOf(fields, ...(refusal === null ? [] : [refusal])),
    }),
    heading,
    notes: [],
    buttons: buttonGroup([button('Record this')]),
  };
}

function besideOf(entries: readonly Entry[]) {
  return besideForm(
    entries.map(({ now }) => now),
    factsOfEntry,
    putRightBy,
  );
}

/** One person needs no question. */
function whom({ people }: SuspensionSeen, value: SuspensionForm, errors: Errors): Field[] {
  if (people.length < 2) return [];
  return [
    radios({
      name: 'person',
      legend: 'Whom is it about?',
      value: value.person,
      error: errors.person ?? null,
      choices: people.map(({ personId, name }) => ({ value: personId, text: name })),
    }),
  ];
}

function notSuspending(value: SuspensionForm, errors: Errors): Field[] {
  return [
    checkboxes({
      name: 'instead',
      legend: 'What is done instead?',
      hint: 'Leave them empty if nothing else is needed.',
      small: true,
      values: value.instead,
      error: errors.instead ?? null,
      choices: suspensionAlternatives.map((one) => ({ value: one, text: suspensionAlternativeLabels[one] })),
    }),
  ];
}

/** @source domain guide 8: each alternative considered, and why rejected */
function suspending(value: SuspensionForm, errors: Errors): Field[] {
  return [
    fieldset({
      name: 'alternatives',
      legend: 'Why will none of these do?',
      hint: 'Each has to be considered first. Write why it is turned down.',
      fields: suspensionAlternatives.map((one) =>
        textarea({
          name: one,
          label: `${suspensionAlternativeLabels[one]}: why not?`,
          rows: 2,
          value: value[one],
          error: errors[one] ?? null,
        }),
      ),
    }),
    textInput({
      name: 'contact',
      label: 'Who keeps in touch with them?',
      hint: 'A named contact at work. Not somebody who decides in this case.',
      value: value.contact,
      error: errors.contact ?? null,
    }),
    textarea({
      name: 'social',
      label: 'What are they told about contact with colleagues and pupils?',
      hint: 'Social contact with colleagues and friends is not stopped, unless it could harm the evidence.',
      rows: 3,
      value: value.social,
      error: errors.social ?? null,
    }),
  ];
}

function always(value: SuspensionForm, errors: Errors, corrects: boolean): Field[] {
  const view = (name: 'ladoView' | 'policeView' | 'hrView', label: string): Field =>
    textarea({ name, label, rows: 2, value: value[name], error: errors[name] ?? null });
  const [decider, reasons] = decidedBy(value, errors);
  return [
    ...(decider === undefined ? [] : [decider]),
    radios({
      name: 'employer',
      legend: 'For which employer?',
      hint: 'Only the employer can suspend.',
      value: value.employer,
      error: errors.employer ?? null,
      choices: suspendingEmployers.map((one) => ({ value: one, text: suspendingEmployerLabels[one] })),
    }),
    view('ladoView', 'What does the LADO say about suspension?'),
    view('policeView', 'What do the police say about it?'),
    view('hrView', 'What does HR say about it?'),
    ...(reasons === undefined ? [] : [reasons]),
    atField(value, errors, corrects),
  ];
}

function decidedBy(value: SuspensionForm | LookAgainForm, errors: Errors): [Field, Field] {
  return [
    textInput({ name: 'decider', label: 'Who decided?', hint: 'Name and role.', value: value.decider, error: errors.decider ?? null }),
    textarea({
      name: 'reasons',
      label: 'Why?',
      hint: 'Your reasons, for somebody who reads them in ten years.',
      rows: 4,
      value: value.reasons,
      error: errors.reasons ?? null,
    }),
  ];
}

function lookResult(value: LookAgainForm, errors: Errors): Field {
  return radios({
    name: 'result',
    legend: 'What was decided?',
    value: value.result,
    error: errors.result ?? null,
    choices: suspensionReviews.map((one) => ({ value: one, text: suspensionReviewLabels[one] })),
  });
}

function atField(value: SuspensionForm | LookAgainForm, errors: Errors, corrects: boolean): Field {
  return dateInput({
    name: 'at',
    legend: 'On which day was it decided?',
    hint: corrects ? 'Leave it as it is, if it was right.' : 'Leave it empty if it was today.',
    values: value.at,
    error: dateFault(errors, 'at'),
  });
}

function reviewField(value: SuspensionForm | LookAgainForm, errors: Errors): Field {
  return dateInput({
    name: 'review',
    legend: 'When is it looked at again?',
    hint: `Leave it empty for ${suspensionReviewDays} working days after the decision.`,
    values: value.review,
    error: dateFault(errors, 'review'),
  });
}

function whyLate(value: SuspensionForm, errors: Errors): Field {
  const hint = 'Not needed if it was decided in time and is only recorded now.';
  return textarea({ name: 'whyLate', label: 'Why was it late?', hint, rows: 2, value: value.whyLate, error: errors.whyLate ?? null });
}

function dayAfter(now: Date, count: number): string {
  return longDay(workingDays.after(dayOf(now), count));
}
