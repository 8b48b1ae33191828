import { paths } from '../../kernel/index.js';
import {
  button,
  buttonGroup,
  checkboxes,
  dateInput,
  type Field,
  form,
  type Offer,
  radios,
  select,
  textarea,
  textInput,
  words,
  type Words,
} from '../../platform/views/govuk.js';
import {
  anyFindingWords,
  findingsFor,
  pathwayLabels,
  type PathwayKey,
  type PupilOutcome,
  pupilOutcomeTable,
  type ThirdPartyOutcome,
  thirdPartyOutcomeLabels,
} from '../../rules/index.js';
import { dateFault } from '../actions/date-fault.js';
import type { PathwayLine } from '../actions/steps.queries.js';
import type { LookedAt } from '../case-look.js';
import { titleOf } from './action-title.js';
import { isWarning, offered } from './domain/outcome-faults.js';
import type { Follows } from './follows.js';
import { followsList } from './follows.presenter.js';
import { asksBirth } from './keeping.js';
import { staffOffer, unconfirmedNote } from './live-months.presenter.js';
import type { OutcomeForm } from './outcome.form.js';
import type { OutcomeSeen } from './outcome.queries.js';

type Errors = Readonly<Record<string, string>>;

/** The form for the part that is decided now. */
export function decidePart(
  { file, now, seen }: LookedAt<OutcomeSeen>,
  chosen: NonNullable<OutcomeSeen['chosen']>,
  value: OutcomeForm,
  errors: Errors,
  follows: Follows | null,
) {
  const { pathway, deciding } = chosen;
  const offer = offered(deciding);
  const findings = findingsFor(pathway.key);
  const follow = (name: 'staff' | 'pupil' | 'thirdParty', legend: string, choices: readonly Offer[]): Field[] =>
    choices.length === 0
      ? []
      : [checkboxes({ name, legend, hint: 'Choose all that apply.', values: value[name], error: errors[name] ?? null, choices })];
  const fields: Field[] = [
    ...(findings.length === 0
      ? []
      : [
          radios({
            name: 'finding',
            legend: 'What was found?',
            value: value.finding,
            error: errors.finding ?? null,
            choices: findings.map((one) => ({ value: one, text: anyFindingWords[one].label, hint: anyFindingWords[one].meaning })),
          }),
        ]),
    ...follow(
      'staff',
      'What follows for the person it is about?',
      offer.staff.map((one) => staffOffer(one, seen.liveMonths, value, now)),
    ),
    ...follow(
      'pupil',
      'What follows for the pupil?',
      offer.pupil.map((one) => pupilOffer(one, value, errors)),
    ),
    ...follow(
      'thirdParty',
      'What follows for somebody outside the school?',
      offer.thirdParty.map((one) => ({ value: one, text: thirdPartyOutcomeLabels[one as ThirdPartyOutcome] })),
    ),
    ...(offer.staff.some(isWarning) ? [issueDate(value, errors)] : []),
    ...keepingFields(pathway.key, value, errors),
    ...secondPersonField(seen, pathway.key, value, errors),
    textarea({
      name: 'reasons',
      label: 'Your reasons',
      hint: 'What the decision rests on. They are kept as you write them.',
      rows: 6,
      value: value.reasons,
      error: errors.reasons ?? null,
    }),
  ];
  return {
    heading: `Decide: ${pathwayLabels[pathway.key].toLowerCase()}`,
    notes: [...conditionalNote(seen, pathway), ...(offer.staff.some(isWarning) ? unconfirmedNote(seen.liveMonths) : [])],
    form: form(paths.cases.section(file.row.reference, 'outcome'), { version: pathway.version, hidden: { pathway: pathway.key } }),
    fields,
    // What follows is shown on demand: nothing is recorded by looking at it.
    follows: follows === null ? null : { heading: 'What would follow', list: followsList(follows) },
    buttons: buttonGroup([
      button('Record the outcome'),
      button('Show what would follow', { kind: 'second', name: 'show', value: 'follows' }),
    ]),
  };
}

/** Steps that hang on a condition and that nobody has answered yet do not stand in the way, but whoever decides should know. */
function conditionalNote({ work }: OutcomeSeen, pathway: PathwayLine): Words[] {
  const open = work.actions.filter(
    ({ pathwayId, step, doneAt, cancelledAt, dueAt }) =>
      pathwayId === pathway.id && step?.when && dueAt !== null && doneAt === null && cancelledAt === null,
  );
  return open.length === 0 ? [] : [words(`Still open, and to be answered before the case is closed: ${open.map(titleOf).join('; ')}.`)];
}

function pupilOffer(key: PupilOutcome, value: OutcomeForm, errors: Errors): Offer {
  const { label, headteacherOnly, asksDays } = pupilOutcomeTable[key];
  const days = textInput({
    name: 'days',
    label: 'How many school days?',
    width: 3,
    inputmode: 'numeric',
    value: value.days,
    error: errors.days ?? null,
  });
  return {
    value: key,
    text: label,
    ...(headteacherOnly ? { hint: 'Only the headteacher can decide this' } : {}),
    fields: asksDays ? [days] : [],
  };
}

function issueDate(value: OutcomeForm, errors: Errors): Field {
  return dateInput({
    name: 'issued',
    legend: 'On which day was the warning given?',
    hint: 'Only for a warning. Leave it empty for today. The day itself counts.',
    values: value.issued,
    error: dateFault(errors, 'issued'),
  });
}

/** What decides how long the part is kept. May be left out: then it says so. */
function keepingFields(pathway: PathwayKey, value: OutcomeForm, errors: Errors): Field[] {
  const who = asksBirth[pathway];
  if (who === undefined) return [];
  const date = (name: 'born' | 'pension', legend: string, hint: string): Field =>
    dateInput({
      name,
      legend,
      hint,
      values: value[name],
      error: dateFault(errors, name),
    });
  const born = date('born', `When was ${who} born?`, 'It decides how long this is kept. Leave it empty if nobody knows.');
  if (pathway !== 'P1') return [born];
  return [
    born,
    date('pension', 'When is their normal pension day?', 'Ask HR. Leave it empty to count with the state pension age.'),
    checkboxes({
      name: 'csa',
      legend: 'Is sexual abuse or exploitation of a child alleged?',
      hint: 'Then nothing of it is destroyed until your data protection officer or lawyer releases it.',
      values: value.csa === '' ? [] : [value.csa],
      error: errors.csa ?? null,
      choices: [{ value: 'yes', text: 'Yes, keep everything' }],
    }),
  ];
}

/** Asked where a second person may have to agree. */
function secondPersonField({ mayAgree, alwaysSignedOff }: OutcomeSeen, pathway: PathwayKey, value: OutcomeForm, errors: Errors): Field[] {
  if (!alwaysSignedOff && pathway !== 'P2' && pathway !== 'P3') return [];
  return [
    select({
      name: 'secondPerson',
      label: 'Who is the second person to agree?',
      hint: alwaysSignedOff
        ? 'Your school wants a second person to agree with every outcome. It takes effect then.'
        : 'Only needed for “no further action” on contact with a pupil. It takes effect once they agree.',
      value: value.secondPerson,
      error: errors.secondPerson ?? null,
      options: [{ value: '', text: 'Nobody' }, ...mayAgree.map(({ accountId, name }) => ({ value: accountId, text: name }))],
    }),
  ];
}
