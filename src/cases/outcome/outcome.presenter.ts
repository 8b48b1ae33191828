import { type Actor, boxesOfDay, type Day, nearMoment, paths } from '../../kernel/index.js';
import { type Button, button, errorsOf, form, linkButton, link, words } from '../../platform/views/govuk.js';
import { verbatim } from '../../platform/views/heed.js';
import { pathwayEndingLabels, pathwayLabels } from '../../rules/index.js';
import type { ActionLine, PathwayLine } from '../actions/steps.queries.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { titleOf } from './action-title.js';
import { decidePart } from './decide.presenter.js';
import { type Follows, followsOf, isKeptUntilTheyLeave } from './follows.js';
import { followsList } from './follows.presenter.js';
import type { OutcomeSeen } from './outcome.queries.js';
import { OutcomeForm } from './outcome.form.js';
import { outcomeWords } from './outcome-list.presenter.js';
import type { RecordOutcomeRefusal } from './record-outcome.js';
import { waitingWords } from './sign-off/sign-off.presenter.js';
import type { WaitingOutcome } from './domain/waiting-outcome.js';

type Errors = Readonly<Record<string, string>>;

const whyNot: Record<RecordOutcomeRefusal, string> = {
  'already-recorded': 'This part of the case already has an outcome. Open it again to record another',
  'actions-outstanding': 'These steps come first. Record each of them, then decide',
  'decided-by-its-subject': 'Someone else must decide this case',
  'no-such-pathway': 'This case has no such part. Choose another',
  'waits-for-agreement': 'A second person has to agree first that there is no breach',
  closed: 'This case is closed. Open it again first',
  'second-person': 'A second person has to agree with this outcome. Choose who',
  incomplete: 'Check your answers: something is missing',
  stale: 'Somebody changed this while you were writing. Look at it, then send yours again if it still holds',
};

export interface TypedOutcomePage {
  readonly form?: OutcomeForm;
  readonly errors?: Errors;
  readonly refusal?: RecordOutcomeRefusal | null;
  /** What would follow, where it was asked for. */
  readonly follows?: Follows | null;
}

/** How each part of a case ended, and the form for the one that is decided now. View `cases/outcome`. */
export function outcomePage(
  looked: LookedAt<OutcomeSeen>,
  { form: typed, errors = {}, refusal = null, follows = null }: TypedOutcomePage = {},
) {
  const { seen, acts } = looked;
  const decide =
    seen.chosen !== null && acts.has('case.record-outcome')
      ? decidePart(looked, seen.chosen, typed ?? emptyForm(seen.chosen, looked.file.knows.bornOn ?? null), errors, follows)
      : null;
  const lost =
    decide === null && typed !== undefined && typed.reasons !== '' ? verbatim(typed.reasons, 'What you wrote. It is not recorded.') : null;
  // What is wrong with a field that nobody sees has no place of its own.
  const apart = [refusal === null ? undefined : whyNot[refusal], errors.pathway, errors.version];
  return {
    page: casePageHead(looked, 'outcome', { errors: errorsOf(decide?.fields ?? [], ...apart.filter((words) => words !== undefined)) }),
    parts: seen.work.pathways.filter(({ key }) => key !== 'P0').map((pathway) => partOf(looked, pathway)),
    empty: emptyWords(looked),
    kept: keptWithoutOutcome(looked),
    lost,
    decide,
    ways: waysOn(looked),
  };
}

/** @param bornOn what is known already of when the person it is about was born */
function emptyForm({ pathway }: NonNullable<OutcomeSeen['chosen']>, bornOn: Day | null): OutcomeForm {
  const value = new OutcomeForm();
  return Object.assign(value, { pathway: pathway.key, born: boxesOfDay(bornOn) });
}

/** One part of the case: how it ended, or what comes before it can. */
function partOf({ seen, file, acts, actor, now }: LookedAt<OutcomeSeen>, pathway: PathwayLine) {
  const own = seen.outcomes.filter(({ pathwayId }) => pathwayId === pathway.id);
  const { reference } = file.row;
  const outstanding = seen.outstanding.get(pathway.id) ?? [];
  const open = pathway.closedAt === null;
  const isChosen = seen.chosen?.pathway.id === pathway.id;
  return {
    heading: pathwayLabels[pathway.key],
    status: statusOf(pathway, outstanding, now),
    before: open ? outstanding.map((action) => words(link(titleOf(action), paths.cases.action(reference, action.id)))) : [],
    outcomes: own.map((outcome) => ({
      ...outcomeWords(outcome),
      follows: outcome.id === own.at(-1)?.id ? followsList(followsOf(file, seen.work, outcome, new Date(outcome.at))) : null,
    })),
    waits: waitsPart(file.knows.signOff ?? null, pathway, reference, { actor, mayDecide: acts.has('case.record-outcome') }),
    decide:
      open && file.knows.signOff?.pathwayId !== pathway.id && outstanding.length === 0 && !isChosen && acts.has('case.record-outcome')
        ? linkButton(
            `Decide: ${pathwayLabels[pathway.key].toLowerCase()}`,
            `${paths.cases.section(reference, 'outcome')}?pathway=${pathway.key}`,
            'second',
          )
        : null,
  };
}

/** An outcome that waits for a second person: who it is, and what can be done meanwhile. */
function waitsPart(
  waiting: WaitingOutcome | null,
  { id }: PathwayLine,
  reference: string,
  { actor, mayDecide }: { actor: Actor; mayDecide: boolean },
) {
  if (waiting?.pathwayId !== id) return null;
  const address = paths.cases.section(reference, 'outcome');
  return {
    words: waitingWords(waiting, actor),
    answer: waiting.accountId === actor.accountId ? linkButton('Say whether you agree', `${address}/sign-off`) : null,
    takeBack: mayDecide ? { form: form(`${address}/take-back`), submit: button('Take it back', { kind: 'second' }) } : null,
  };
}

function statusOf({ closedAt, words: said }: PathwayLine, outstanding: readonly ActionLine[], now: Date): string {
  if (closedAt !== null) return `${said.ending ? pathwayEndingLabels[said.ending] : 'Ended'}, ${nearMoment(closedAt, now)}.`;
  if (outstanding.length === 0) return 'Ready to be decided.';
  return outstanding.length === 1 ? 'One step comes first:' : `${outstanding.length} steps come first:`;
}

function emptyWords({ seen, file }: LookedAt<OutcomeSeen>): string | null {
  if (seen.work.pathways.some(({ key }) => key !== 'P0')) return null;
  return file.knows.decidedAt
    ? 'No procedure was opened, so there is no outcome to record.'
    : 'Nobody has decided yet what this is. That comes first.';
}

/** Where nothing is against a rule, or it is not for the school, no part ends that would say how long the case is kept. @source domain guide 13, `no_breach` */
function keptWithoutOutcome({ seen, file, now }: LookedAt<OutcomeSeen>) {
  if (!file.knows.decidedAt || seen.work.pathways.some(({ key }) => key !== 'P0')) return null;
  return followsList(followsOf(file, seen.work, { pathway: 'P0', finding: null, outcomes: [] }, now));
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
    ...(acts.has('case.record-step') && isKeptUntilTheyLeave(file, seen.work, seen.outcomes)
      ? [linkButton('Write down when they leave', paths.cases.section(reference, 'leaving'), 'second')]
      : []),
  ];
}
