import { nearMoment, paths } from '../../kernel/index.js';
import { type Button, linkButton, type Words, words } from '../../platform/views/govuk.js';
import {
  type PathwayStep,
  pathwayStep,
  type SourceKind,
  type SourceLabel,
  sourceLabel,
  type StepState,
  type Tag,
  timeTag,
} from '../../platform/views/heed.js';
import { daySpanOf, isOverdue, stepConditionLabels, wasDoneLate } from '../../procedures/index.js';
import type { PathwayKey, RuleKind } from '../../rules/index.js';
import type { LookedAt } from '../case-look.js';
import { daysInWords, dueTagOfStep, dueWords } from './due-tags.js';
import { onlyFormOf } from './step-forms.js';
import { missingInWords, ownerInWords } from './step-owners.js';
import { isSettledByOutcome } from './step-rules.js';
import type { ActionLine, CaseWork } from './steps.queries.js';
import { isMine, isNeeded } from './waits-for.js';

/** What is known of the case that the steps belong to, and of who looks. */
export type Standing = Omit<LookedAt<unknown>, 'seen'>;

/** Something to do, or done, with every word a page needs. */
export interface StepView {
  readonly id: string;
  /** Such as `P1.3`; null for a free action. */
  readonly key: string | null;
  readonly pathway: PathwayKey | null;
  readonly state: StepState;
  /** Waits for whoever looks. */
  readonly mine: boolean;
  readonly title: string;
  readonly help: string | null;
  /** "If the person is suspended": somebody has to answer it first. */
  readonly condition: string | null;
  readonly due: Tag | null;
  readonly who: string;
  /** Whoever ought to do it is not in the case. */
  readonly missing: Words | null;
  readonly source: SourceLabel | null;
  /** The rule in full: "KCSIE Part four, section one". */
  readonly rule: string | null;
  /** "Today at 11:50 · Dilwyn Aspinshaw", "Not needed · Monday at 09:40 · you"; null while it is open. */
  readonly ended: string | null;
  /** Where it is done: the triage for the step that decides, else its own page. */
  readonly href: string;
  /** The form in which it is written down, for a step that has one of its own. */
  readonly formHref: string | null;
  /** Where the outcome is recorded, for the step that it does by itself. */
  readonly outcomeHref: string | null;
}

const triageStep = 'P0.2';
const sourceKinds: Record<RuleKind, SourceKind> = { LAW: 'law', STAT: 'statutory', GUID: 'guidance', SEED: 'policy', PROD: 'default' };

/** One action, open or ended. Which one is next only the whole of the work can say. */
export function stepView(line: ActionLine, { names }: Pick<CaseWork, 'names'>, standing: Standing): StepView {
  const { file, actor, now } = standing;
  const { step, words } = line;
  const state = stateOf(line, standing);
  const toTriage = step?.key === triageStep && state !== 'done';
  return {
    id: line.id,
    ...fromProcedure(line),
    state,
    mine: isMine(line, { accountId: actor.accountId, via: file.via, level: file.level }),
    title: step?.what ?? words.title ?? 'Something to do',
    help: step?.help ?? words.help,
    due: dueOf(line, state, now),
    who: ownerInWords(line, names, standing),
    missing: line.doneAt === null && line.cancelledAt === null ? missingInWords(line, names, standing) : null,
    ended: endedInWords(line, names, actor.accountId, now),
    href: toTriage ? paths.cases.triage(file.row.reference) : paths.cases.action(file.row.reference, line.id),
    formHref: onlyFormOf(line, file),
    outcomeHref: step !== null && isSettledByOutcome(step) ? paths.cases.section(file.row.reference, 'outcome') : null,
  };
}

/** What a free action does not have. */
function fromProcedure({ step, words, dueAt }: ActionLine): Pick<StepView, 'key' | 'pathway' | 'condition' | 'source' | 'rule'> {
  const free = { key: null, pathway: null, condition: null };
  if (step === null && words.isSchools) return { ...free, source: sourceLabel('policy'), rule: 'This school’s own procedure' };
  if (step === null) return { ...free, source: null, rule: null };
  // Its letter has a due time only once somebody is suspended.
  const answered = step.when === 'suspended' && dueAt !== null;
  const condition = step.when === null || answered ? null : stepConditionLabels[step.when];
  return { key: step.key, pathway: step.pathway, condition, source: sourceLabel(sourceKinds[step.rule.kind]), rule: step.rule.source };
}

/** As `heed/pathway-step` draws it. Only the next one has a button, and only for those who may use it. */
export function stepCard(view: StepView, { acts }: Pick<Standing, 'acts'>): PathwayStep {
  const { state, title: heading, due, who, source } = view;
  if (view.ended !== null) return pathwayStep({ state, heading, text: view.ended });
  const said = [view.condition === null ? null : `${view.condition}.`, view.help].filter((part) => part !== null).join(' ');
  const text = words(...(said === '' ? [] : [`${said} `]), ...(view.missing ?? []));
  return pathwayStep({
    state,
    heading,
    text: text.length === 0 ? null : text,
    due,
    who,
    source,
    button: state === 'next' ? stepButton(view, acts) : null,
  });
}

/** The one thing to press for a step, or null for those who may not. */
function stepButton({ key, href, mine, outcomeHref, formHref }: StepView, acts: Standing['acts']): Button | null {
  // A second person is asked by name whether they agree.
  if (key === triageStep) return acts.has('case.triage') || (mine && acts.has('case.act')) ? linkButton('Decide what this is', href) : null;
  if (outcomeHref !== null) return acts.has('case.record-outcome') ? linkButton('Record the outcome', outcomeHref) : null;
  return acts.has('case.act') || (mine && acts.has('case.record-step')) ? linkButton('Record this', formHref ?? href) : null;
}

/** What may turn out not to be needed, and what has only a guide line, is never late. */
export function mayBeLate(line: Pick<ActionLine, 'step'>): boolean {
  return isNeeded(line) && line.step?.advisory !== true;
}

/** The procedure says to wait while the case is paused. */
export function isHeld({ step, words }: Pick<ActionLine, 'step' | 'words'>, { row }: Standing['file']): boolean {
  return (step ?? words.own)?.pausedByHold === true && row.stage === 'paused';
}

function stateOf(line: ActionLine, { file, now }: Standing): StepState {
  if (line.doneAt !== null) return 'done';
  if (line.cancelledAt !== null) return 'cancelled';
  if (isHeld(line, file)) return 'waiting';
  return mayBeLate(line) && isOverdue(line.dueAt, null, now) ? 'late' : 'todo';
}

/** "Within 5 working days of “Tell the LADO”", "After “Tell the LADO”": of a step of the school's own that counts from another. */
export function ownTiming({ words: { own } }: Pick<ActionLine, 'words'>): string | null {
  if (own === undefined || own.afterWhat === null) return null;
  const days = own.within === null ? null : daySpanOf(own.within);
  return days === null ? `After “${own.afterWhat}”` : `Within ${daysInWords(days.count)} of “${own.afterWhat}”`;
}

function dueOf(line: ActionLine, state: StepState, now: Date): Tag | null {
  const { step, dueAt } = line;
  if (state === 'done' || state === 'cancelled') return null;
  if (state === 'waiting') return timeTag('waiting', 'Waiting until the pause ends');
  if (dueAt === null) {
    const timing = step?.timing ?? ownTiming(line);
    return timing ? timeTag('later', timing) : null;
  }
  if (state !== 'late' && dueAt < now) return timeTag('later', pastInWords({ step, dueAt }, now));
  return dueTagOfStep(dueAt, now);
}

/** Past its time, and not late. */
function pastInWords({ step, dueAt }: { step: ActionLine['step']; dueAt: Date }, now: Date): string {
  const day = dueWords(dueAt, now);
  return isNeeded({ step }) ? `The guide time was ${day}` : `If needed: it was due ${day}`;
}

function endedInWords(
  { doneAt, cancelledAt, dueAt, step, words }: ActionLine,
  names: CaseWork['names'],
  me: string,
  now: Date,
): string | null {
  const at = doneAt ?? cancelledAt;
  if (at === null) return null;
  const by = step?.automatic ? 'Heed' : words.doneBy === me ? 'you' : (names.get(words.doneBy ?? '') ?? null);
  const left = doneAt === null ? 'Not needed' : null;
  const late = wasDoneLate(dueAt, doneAt) && !step?.advisory ? 'late' : null;
  const when = nearMoment(at, now);
  return [left, left === null ? `${when.charAt(0).toUpperCase()}${when.slice(1)}` : when, by, late]
    .filter((part) => part !== null)
    .join(' · ');
}
