import { longDay, longMoment, paths } from '../../kernel/index.js';
import {
  button,
  buttonGroup,
  type Component,
  dateInput,
  errorsOf,
  type Field,
  form,
  linkButton,
  plainLink,
  radios,
  textarea,
  type Words,
  words,
} from '../../platform/views/govuk.js';
import { facts, type Facts, type Tag, timeTag, type Verbatim, verbatim } from '../../platform/views/heed.js';
import { careGroupTable } from '../../rules/index.js';
import { dateFault } from '../actions/date-fault.js';
import { dueTagOfStep } from '../actions/due-tags.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import type { Typed } from '../write-down.js';
import { careField } from './care-field.presenter.js';
import { askedLines, waysInWords } from './care-wording.presenter.js';
import { type CareOfCase, type CheckIn, waysToAsk } from './care-words.js';
import type { Offered } from './plan-check-ins.js';
import type { CheckInForm } from './record-check-in.js';

export interface CareSeen extends CareOfCase {
  readonly offered: readonly Offered[];
}

interface CheckInShown {
  readonly id: string;
  readonly heading: string;
  readonly tag: Tag | null;
  readonly facts: Facts | null;
  readonly by: string | null;
  readonly ask: ReturnType<typeof linkButton> | null;
  readonly onward: readonly ReturnType<typeof plainLink>[];
}

/** How people are once a case is over. View `cases/after-care`. */
export function afterCarePage(looked: LookedAt<CareSeen>, fault: string | null = null) {
  const { seen, file, acts } = looked;
  const { reference, stage } = file.row;
  const mayPlan = acts.has('case.close') && stage === 'closed';
  const fields = mayPlan ? careField(seen.offered, [], fault) : [];
  return {
    page: casePageHead(looked, 'outcome', { title: `${reference}: afterwards`, errors: errorsOf(fields) }),
    heading: 'Afterwards: how people are',
    intro: 'Asking doesn’t open the case again. Where all is not well, you can open it again or report something new.',
    empty: seen.checkIns.length === 0 ? 'No day is set on which somebody is asked.' : null,
    checkIns: seen.checkIns.map((one) => shown(one, looked)),
    detrimentHeading: 'Treated badly for having spoken up',
    detriments: seen.detriments.map(({ words: said, byName, savedAt, about }) => detrimentShown(said, byName, savedAt, about)),
    plan:
      fields.length === 0
        ? null
        : { form: form(paths.cases.section(reference, 'after-care')), fields, submit: button('Set these days', { kind: 'second' }) },
  };
}

function shown(one: CheckIn, { file, acts, now }: LookedAt<CareSeen>): CheckInShown {
  const { id, who, name, weeks, asked } = one;
  const { reference, stage } = file.row;
  const due = new Date(one.due);
  const heading = `${name}, ${weeks} weeks after`;
  const place = { id, heading };
  if (asked === null) {
    const more = facts(
      [
        { name: 'Who', value: careGroupTable[who].label },
        { name: 'By the end of', value: longDay(due) },
      ],
      'narrow',
    );
    const ask = acts.has('case.act') ? linkButton('Write down how they are', paths.cases.checkIn(reference, id), 'second') : null;
    return { ...place, tag: dueTagOfStep(due, now), facts: more, by: null, ask, onward: [] };
  }
  const isWell = asked.well === 'yes';
  return {
    ...place,
    tag: isWell
      ? { shape: 'heed/shapes/tick', text: 'All is well', classes: 'heed-tag--plain', before: null }
      : timeTag('late', 'Not well'),
    facts: facts(askedLines(asked).slice(1), 'narrow'),
    by: `Written down by ${asked.byName}, ${longMoment(new Date(asked.savedAt))}.`,
    ask: null,
    onward: isWell
      ? []
      : [
          ...(stage === 'closed' && acts.has('case.reopen')
            ? [plainLink('Open this case again', paths.cases.section(reference, 'reopen'))]
            : []),
          plainLink('Report something new', paths.report()),
        ],
  };
}

function detrimentShown(said: string, byName: string, savedAt: string, about: string): { said: Verbatim; about: string | null } {
  return {
    said: verbatim(said, `${byName}, ${longMoment(new Date(savedAt))}. Nobody can change it.`),
    about: about === '' ? null : `Who does it, as they say: ${about}.`,
  };
}

/** To write down how somebody is. View `cases/told-form`. */
export function checkInPage(looked: LookedAt<CareSeen>, checkIn: CheckIn, { value, errors, refusal }: Typed<CheckInForm>) {
  const { reference } = looked.file.row;
  const fields = fieldsOf(value, errors);
  const asked =
    checkIn.asked === null ? null : { facts: facts(askedLines(checkIn.asked), 'narrow'), by: `Written down by ${checkIn.asked.byName}.` };
  const before: Words[] = [
    words(`${careGroupTable[checkIn.who].label}: ${checkIn.name}. It is due by the end of ${longDay(new Date(checkIn.due))}.`),
    words('Ask openly, and write only what you need to know. What somebody says to a helper is not kept here.'),
  ];
  return {
    page: casePageHead(looked, 'outcome', {
      title: 'Write down how somebody is',
      back: paths.cases.section(reference, 'after-care'),
      errors: errorsOf(fields, ...(refusal === null ? [] : [refusal])),
    }),
    heading: `How are they, ${checkIn.weeks} weeks after?`,
    before,
    notes: [] as Component[],
    beside: asked === null ? null : { heading: 'It is written down already', written: [asked] },
    form: form(paths.cases.checkIn(reference, checkIn.id)),
    fields,
    buttons: buttonGroup([button('Record this')]),
  };
}

function fieldsOf(value: CheckInForm, errors: Typed<CheckInForm>['errors']): Field[] {
  return [
    radios({
      name: 'well',
      legend: 'Is all well?',
      value: value.well,
      error: errors.well ?? null,
      choices: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No', hint: 'You can then open the case again, or report something new.' },
      ],
    }),
    radios({
      name: 'how',
      legend: 'How did you ask them?',
      value: value.how,
      error: errors.how ?? null,
      choices: waysToAsk.map((one) => ({ value: one, text: waysInWords[one] })),
    }),
    textarea({ name: 'notes', label: 'In a few words', rows: 3, value: value.notes, error: errors.notes ?? null }),
    dateInput({
      name: 'at',
      legend: 'When was it?',
      hint: 'Leave it empty if it was just now.',
      withTime: true,
      values: value.at,
      error: dateFault(errors, 'at'),
    }),
  ];
}
