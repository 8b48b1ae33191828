import { longDay, longMoment, nearMoment, paths } from '../../kernel/index.js';
import {
  type Button,
  button,
  checkboxes,
  dateInput,
  errorsOf,
  type Field,
  form,
  linkButton,
  link,
  type Offer,
  radios,
  type SummaryList,
  summaryList,
  textarea,
  textInput,
  words,
  type Words,
} from '../../platform/views/govuk.js';
import { type Verbatim, verbatim } from '../../platform/views/heed.js';
import {
  anyFindingWords,
  findingsFor,
  pathwayEndingLabels,
  pathwayLabels,
  type PupilOutcome,
  pupilOutcomeTable,
  type ThirdPartyOutcome,
  thirdPartyOutcomeLabels,
} from '../../rules/index.js';
import { dateFault } from '../actions/date-fault.js';
import type { ActionLine, PathwayLine } from '../actions/steps.queries.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { isWarning, offered } from './domain/outcome-faults.js';
import { staffOffer, unconfirmedNote } from './live-months.presenter.js';
import type { OutcomeSeen } from './outcome.queries.js';
import { OutcomeForm } from './outcome.form.js';
import type { ShownOutcome } from './outcome-words.js';
import type { RecordOutcomeRefusal } from './record-outcome.js';

type Errors = Readonly<Record<string, string>>;

const whyNot: Record<RecordOutcomeRefusal, string> = {
  'already-recorded': 'This part of the case already has an outcome. Open it again to record another',
  'actions-outstanding': 'These steps come first. Record each of them, then decide',
  'decided-by-its-subject': 'Someone else must decide this case',
  'no-such-pathway': 'This case has no such part. Choose another',
  'waits-for-agreement': 'A second person has to agree first that there is no breach',
  closed: 'This case is closed. Open it again first',
  incomplete: 'Check your answers: something is missing',
  stale: 'Somebody changed this while you were writing. Look at it, then send yours again if it still holds',
};

export interface TypedOutcomePage {
  readonly form?: OutcomeForm;
  readonly errors?: Errors;
  readonly refusal?: RecordOutcomeRefusal | null;
}

/** How each part of a case ended, and the form for the one that is decided now. View `cases/outcome`. */
export function outcomePage(looked: LookedAt<OutcomeSeen>, { form: typed, errors = {}, refusal = null }: TypedOutcomePage = {}) {
  const { seen, acts } = looked;
  const decide =
    seen.chosen !== null && acts.has('case.record-outcome')
      ? decidePart(looked, seen.chosen, typed ?? emptyForm(seen.chosen), errors)
      : null;
  const lost =
    decide === null && typed !== undefined && typed.reasons !== '' ? verbatim(typed.reasons, 'What you wrote. It is not recorded.') : null;
  // What is wrong with a field that nobody sees has no place of its own.
  const apart = [refusal === null ? undefined : whyNot[refusal], errors.pathway, errors.version];
  return {
    page: casePageHead(looked, 'outcome', { errors: errorsOf(decide?.fields ?? [], ...apart.filter((words) => words !== undefined)) }),
    parts: seen.work.pathways.filter(({ key }) => key !== 'P0').map((pathway) => partOf(looked, pathway)),
    empty: emptyWords(looked),
    lost,
    decide,
    ways: waysOn(looked),
  };
}

function emptyForm({ pathway }: NonNullable<OutcomeSeen['chosen']>): OutcomeForm {
  const value = new OutcomeForm();
  value.pathway = pathway.key;
  return value;
}

/** One part of the case: how it ended, or what comes before it can. */
function partOf({ seen, file, acts, now }: LookedAt<OutcomeSeen>, pathway: PathwayLine) {
  const own = seen.outcomes.filter(({ pathwayId }) => pathwayId === pathway.id);
  const { reference } = file.row;
  const outstanding = seen.outstanding.get(pathway.id) ?? [];
  const open = pathway.closedAt === null;
  const isChosen = seen.chosen?.pathway.id === pathway.id;
  return {
    heading: pathwayLabels[pathway.key],
    status: statusOf(pathway, outstanding, now),
    before: open ? outstanding.map((action) => words(link(titleOf(action), paths.cases.action(reference, action.id)))) : [],
    outcomes: own.map(outcomeWords),
    decide:
      open && outstanding.length === 0 && !isChosen && acts.has('case.record-outcome')
        ? linkButton(
            `Decide: ${pathwayLabels[pathway.key].toLowerCase()}`,
            `${paths.cases.section(reference, 'outcome')}?pathway=${pathway.key}`,
            'second',
          )
        : null,
  };
}

function statusOf({ closedAt, words: said }: PathwayLine, outstanding: readonly ActionLine[], now: Date): string {
  if (closedAt !== null) return `${said.ending ? pathwayEndingLabels[said.ending] : 'Ended'}, ${nearMoment(closedAt, now)}.`;
  if (outstanding.length === 0) return 'Ready to be decided.';
  return outstanding.length === 1 ? 'One step comes first:' : `${outstanding.length} steps come first:`;
}

function titleOf({ step, words: said }: ActionLine): string {
  return step?.what ?? said.title ?? 'Something to do';
}

/** An outcome that stands, or stood before the case was opened again. */
export function outcomeWords(outcome: ShownOutcome): { list: SummaryList; reasons: Verbatim } {
  const { findingLabel, outcomes, reasons, decidedBy, at } = outcome;
  const follows = outcomes.map(({ label, days, issuedOn, lastLiveDay: until }) => {
    if (issuedOn !== null && until !== null) return `${label}: given on ${longDay(issuedOn)}, counts until ${longDay(until)}`;
    return days === null ? label : `${label}: ${days} school ${days === 1 ? 'day' : 'days'}`;
  });
  const rows: { key: string; value: string | readonly string[] }[] = [
    ...(findingLabel === null ? [] : [{ key: 'Finding', value: findingLabel }]),
    ...(follows.length === 0 ? [] : [{ key: 'What follows', value: follows }]),
    { key: 'Decided', value: `${decidedBy.name}, ${longMoment(new Date(at))}` },
  ];
  return { list: summaryList(rows), reasons: verbatim(reasons, 'The reasons, as they were written. Nobody can change them.') };
}

function decidePart(
  { file, now, seen }: LookedAt<OutcomeSeen>,
  chosen: NonNullable<OutcomeSeen['chosen']>,
  value: OutcomeForm,
  errors: Errors,
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
    submit: button('Record the outcome'),
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
    values: { day: value['issued-day'], month: value['issued-month'], year: value['issued-year'] },
    error: dateFault(errors, 'issued'),
  });
}

function emptyWords({ seen, file }: LookedAt<OutcomeSeen>): string | null {
  if (seen.work.pathways.some(({ key }) => key !== 'P0')) return null;
  return file.knows.decidedAt
    ? 'No procedure was opened, so there is no outcome to record.'
    : 'Nobody has decided yet what this is. That comes first.';
}

function waysOn({ file, acts, seen }: LookedAt<OutcomeSeen>): Button[] {
  const { reference, stage } = file.row;
  const decided = seen.work.pathways.some(({ words: said }) => said.ending === 'outcome_recorded');
  return [
    ...(stage !== 'closed' && acts.has('case.close')
      ? [linkButton('Close this case', paths.cases.section(reference, 'close'), 'second')]
      : []),
    ...((stage === 'closed' || (decided && seen.outcomes.length > 0)) && acts.has('case.reopen')
      ? [
          linkButton(
            stage === 'closed' ? 'Open this case again' : 'Decide a part again',
            paths.cases.section(reference, 'reopen'),
            'second',
          ),
        ]
      : []),
  ];
}
