import { dayOf, longDay, longMoment, paths } from '../../kernel/index.js';
import { button, dateInput, details, errorsOf, type Field, form, radios, textarea, words, type Words } from '../../platform/views/govuk.js';
import { verbatim } from '../../platform/views/heed.js';
import { s141fEndReasonLabels, s141fEndReasons } from '../../rules/index.js';
import { dateFault } from '../actions/date-fault.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import type { ShownDecision } from './decision-words.js';
import { decisionWords } from './earlier-decisions.presenter.js';
import type { RestrictionEnd } from './domain/restriction-end.js';
import { EndRestrictionForm, RestrictAgainForm } from './end-restriction.js';

interface Typed {
  readonly end?: EndRestrictionForm;
  readonly again?: RestrictAgainForm;
  readonly errors?: Readonly<Record<string, string>>;
  /** Somebody else did it meanwhile. */
  readonly clash?: string;
}

/** What the reporting restriction means, how it ends, and how an end that was a mistake is undone. View `cases/restriction`. */
export function restrictionPage(looked: LookedAt<readonly ShownDecision[]>, { end, again, errors = {}, clash }: Typed = {}) {
  const { restriction, restrictionEnd = null } = looked.file.knows;
  const part = partFor(looked, { end, again, errors });
  const typed = clash === undefined ? '' : (end?.reason ?? again?.mistake ?? '');
  return {
    page: casePageHead(looked, 'overview', {
      title: 'Reporting restriction',
      errors: errorsOf(part?.fields ?? [], ...(clash === undefined ? [] : [clash])),
    }),
    heading: restriction === null ? 'No reporting restriction is on' : 'What the law forbids',
    paragraphs: restriction !== null ? onWords(restriction.since) : wordsWhileOff(restrictionEnd),
    before: earlierIn(looked.seen),
    kept: typed === '' ? null : verbatim(typed, 'What you wrote. It is not recorded.'),
    end: part,
  };
}

/** What whoever looks may do about it now. */
function partFor({ file, acts }: LookedAt<unknown>, { end, again, errors = {} }: Typed) {
  if (!acts.has('case.triage')) return null;
  const address = paths.cases.section(file.row.reference, 'restriction');
  if (file.knows.restriction !== null) return endPart(address, end ?? new EndRestrictionForm(), errors);
  return file.knows.restrictionEnd ? againPart(address, again ?? new RestrictAgainForm(), errors) : null;
}

/** How it ended before, and which end was a mistake. */
function earlierIn(decisions: readonly ShownDecision[]) {
  return decisions
    .filter(({ kind }) => kind === 'restriction-ended' || kind === 'restriction-again')
    .map((decision) => details(`${decision.title}: ${longMoment(new Date(decision.at))}`, decisionWords(decision)));
}

function endPart(address: string, value: EndRestrictionForm, errors: Readonly<Record<string, string>>) {
  const fields: Field[] = [
    radios({
      name: 'why',
      legend: 'Why does it end?',
      value: value.why,
      error: errors.why ?? null,
      choices: s141fEndReasons.map((one) => ({ value: one, text: s141fEndReasonLabels[one] })),
    }),
    dateInput({
      name: 'ended',
      legend: 'On which day did that happen?',
      hint: 'Leave it empty if it was today.',
      values: value.ended,
      error: dateFault(errors, 'ended'),
    }),
    textarea({
      name: 'reason',
      label: 'How do you know?',
      hint: 'Who told you, and when. Keep the paper as evidence.',
      rows: 4,
      value: value.reason,
      error: errors.reason ?? null,
    }),
  ];
  return { heading: 'When it ends', form: form(address), fields, submit: button('End the restriction', { kind: 'stop' }) };
}

function againPart(address: string, value: RestrictAgainForm, errors: Readonly<Record<string, string>>) {
  const fields: Field[] = [
    textarea({
      name: 'mistake',
      label: 'Why was it a mistake?',
      hint: 'What was written down when it ended stays to be read.',
      rows: 3,
      value: value.mistake,
      error: errors.mistake ?? null,
    }),
  ];
  return { heading: 'If that was a mistake', form: form(`${address}/again`), fields, submit: button('Put the restriction on again') };
}

const offWords: readonly Words[] = [
  words('It starts when a teacher of this school is said, by or for a pupil here, to have committed a crime against a pupil here.'),
];

function wordsWhileOff(end: RestrictionEnd | null): readonly Words[] {
  if (end === null) return offWords;
  const { since, at, why, byName } = end;
  return [
    words(`It was on from ${longMoment(new Date(since))} until ${longDay(dayOf(new Date(at)))}.`),
    words(`Why it ended: ${s141fEndReasonLabels[why]}. Recorded by ${byName}.`),
  ];
}

function onWords(since: string): readonly Words[] {
  return [
    words(
      'Nobody may publish anything that could identify the teacher: not their name, not their picture, not enough to guess. That is so online and off, in a group chat as in a newspaper.',
    ),
    words('It binds staff, pupils, parents and everybody else. Breaking it is a crime.'),
    words(`On since ${longMoment(new Date(since))}, when it was reported. Education Act 2002, section 141F.`),
    words(
      'It ends only for one of four reasons: a charge, a publication by the Secretary of State, an order of a court, or because the teacher lets it go. Closing the case does not end it.',
    ),
  ];
}
