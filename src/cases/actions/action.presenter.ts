import { type Actor, longMoment, paths } from '../../kernel/index.js';
import { errorsOf, insetText, linkButton, type Words, words } from '../../platform/views/govuk.js';
import { facts, type Verbatim, verbatim } from '../../platform/views/heed.js';
import { pathwayLabels, referralBodyTable, ruleKindLabels } from '../../rules/index.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { givePart, leaveOutPart, recordPart } from './action-forms.presenter.js';
import { isOpen } from './case-progress.js';
import { comesFirst } from './comes-first.presenter.js';
import { GiveActionForm } from './give-action.js';
import { LeaveOutForm } from './leave-out-step.js';
import { type DoneElsewhere, isOver } from './record-step.js';
import { RecordStepForm } from './record-step.form.js';
import { ownTiming, stepView } from './step.presenter.js';
import { isSettledByOutcome, isSettledByReferrals, mayBeLeftOut } from './step-rules.js';
import type { ActionLine, CaseWork } from './steps.queries.js';
import { tellPart, type TellPart } from './telling.presenter.js';
import { mayRecord } from './waits-for.js';
import { holdsAdvice, mayReadAdvice } from '../timeline/domain/legal-advice.js';

type Errors = Readonly<Record<string, string>>;

/** What was typed into one of the three forms of the page, and what is wrong with it. */
export interface TypedAction {
  readonly record?: RecordStepForm;
  readonly leaveOut?: LeaveOutForm;
  readonly give?: GiveActionForm;
  readonly errors?: Errors;
  /** Somebody else changed it meanwhile. */
  readonly fault?: string;
}

interface ActionSeen {
  readonly work: CaseWork;
  readonly action: ActionLine;
  /** Which other page does it; null where it is recorded here. */
  readonly elsewhere: DoneElsewhere | null;
}

/** One thing to do: what, by when, by whose rule; and where it is recorded. View `cases/action`. */
export function actionPage(looked: LookedAt<ActionSeen>, typed: TypedAction = {}) {
  const { work, action } = looked.seen;
  const view = stepView(action, work, looked);
  const parts = partsFor(looked, typed);
  const fields = [parts.record, parts.leaveOut, parts.give].flatMap((part) => part?.fields ?? []);
  return {
    page: casePageHead(looked, 'actions', {
      // The words of a free action may name somebody.
      title: action.step === null ? 'Something to do' : view.title,
      back: paths.cases.section(looked.file.row.reference, 'actions'),
      errors: errorsOf(fields, ...[typed.fault, typed.errors?.version].filter((one) => one != null)),
    }),
    heading: view.title,
    help: view.help,
    due: view.due,
    missing: view.missing === null ? null : insetText(withToldBy(view.missing, parts.record !== null)),
    first: isOpen(action) ? comesFirst(action, work, looked.file.row.reference) : [],
    facts: facts(factsOf(looked), 'narrow'),
    tell: toldApart(looked),
    ended: endedPart(looked),
    kept: keptPart(typed, isOpen(action)),
    ...parts,
  };
}

/** What whoever looks may do with it. */
function partsFor(looked: LookedAt<ActionSeen>, { record, leaveOut, give, errors = {} }: TypedAction) {
  const { action } = looked.seen;
  const asked = action.words.care;
  if (asked !== undefined && isOpen(action) && looked.acts.has('case.act'))
    return { ...nothingToDo, elsewhere: linkButton('Write down how they are', paths.cases.checkIn(looked.file.row.reference, asked.id)) };
  const copy = copyPart(looked);
  if (copy !== null) return { ...nothingToDo, elsewhere: copy };
  if (!mayRecord(action, looked.file) || !isOpen(action) || isOver(looked.file, action)) return nothingToDo;
  const elsewhere = doneElsewhere(looked);
  const recorded = looked.seen.elsewhere === null ? recordPart(looked, record ?? new RecordStepForm(), errors) : null;
  if (!looked.acts.has('case.act')) return { ...nothingToDo, elsewhere, record: recorded };
  return {
    elsewhere,
    record: recorded,
    leaveOut: mayBeLeftOut(action.step) ? leaveOutPart(looked, leaveOut ?? new LeaveOutForm(), errors) : null,
    give: givePart(looked, give ?? new GiveActionForm(), errors),
  };
}

/** Whether a copy may go out is said where the copy can be read, by whoever was asked. */
function copyPart({ seen: { action }, file, actor }: LookedAt<ActionSeen>): ReturnType<typeof linkButton> | null {
  const { copy } = action.words;
  if (copy?.of !== 'approve' || action.ownerAccountId !== actor.accountId || !isOpen(action)) return null;
  return linkButton('Read the copy and answer', paths.cases.accessCopy(file.row.reference, copy.id, 'answer'));
}

/** Whoever handles the case may write down what somebody else did. @source domain guide 2, "Handler" */
function withToldBy(missing: Words, mayRecordIt: boolean): Words {
  return mayRecordIt ? words(...missing, '. If they have done it already, you can record that here.') : missing;
}

/** Whom it tells outside, for whoever may write that down. */
function toldApart({ seen: { action }, file }: LookedAt<ActionSeen>): TellPart | null {
  const over = !mayRecord(action, file) || !isOpen(action) || file.row.stage === 'closed';
  return over ? null : tellPart(action, file);
}

const nothingToDo = { elsewhere: null, record: null, leaveOut: null, give: null };

/** What somebody wrote about a thing that was recorded meanwhile: nothing typed is lost. */
function keptPart({ record, leaveOut }: TypedAction, open: boolean): Verbatim | null {
  const told = record === undefined ? [] : [record.result, record.whyLate];
  const text = [...told, leaveOut?.whyNotNeeded ?? ''].filter((one) => one !== '').join('\n\n');
  return open || text === '' ? null : verbatim(text, 'What you wrote. It is not recorded.');
}

/** Recorded by another page: the decision what it is, the outcome, and the sheet of an item. */
function doneElsewhere({ seen, file, acts, actor }: LookedAt<ActionSeen>) {
  const { step } = seen.action;
  const { reference } = file.row;
  if (step?.key === 'P0.2' && file.knows.waitsFor?.accountId === actor.accountId)
    return linkButton('Say whether you agree', paths.cases.triage(reference));
  if (step?.key === 'P0.2') return acts.has('case.triage') ? linkButton('Decide what this is', paths.cases.triage(reference)) : null;
  if (seen.elsewhere === 'by-review') return linkButton('Look at what there is together', paths.cases.section(reference, 'actions'));
  if (seen.elsewhere === 'by-suspension') return suspensionButton(seen.action, reference);
  if (step === null) return doneAtItsThing(seen.action, reference, acts.has('case.add-evidence'));
  if (isSettledByReferrals(step)) return linkButton('Write down both decisions', paths.cases.section(reference, 'referrals'));
  if (!isSettledByOutcome(step)) return null;
  return linkButton('Go to the outcome', `${paths.cases.section(reference, 'outcome')}?pathway=${step.pathway}`);
}

/** What Heed added for a sheet of online content, a link or support is done there. */
function doneAtItsThing({ words: { sheetId, link: followed, support } }: ActionLine, reference: string, mayFill: boolean) {
  if (sheetId !== undefined && mayFill) return linkButton('Fill in the sheet', paths.evidence.sheet(sheetId));
  if (support !== undefined) return linkButton('Write down what they said', paths.cases.support(reference, support.id));
  return followed === undefined ? null : linkButton('Go to the link', paths.cases.link(reference, followed.id));
}

function suspensionButton({ words: { suspensionId } }: ActionLine, reference: string) {
  return suspensionId === undefined
    ? linkButton('Decide about suspension', paths.cases.section(reference, 'suspension'))
    : linkButton('Look at it again', paths.cases.lookAtSuspension(reference, suspensionId));
}

function factsOf({ seen, ...looked }: LookedAt<{ work: CaseWork; action: ActionLine }>) {
  const { action, work } = seen;
  const view = stepView(action, work, { ...looked });
  const { step, dueAt } = action;
  return [
    { name: 'Who', value: view.who },
    {
      name: 'By when',
      value: dueAt === null ? (step?.timing ?? ownTiming(action) ?? 'No day is set') : longMoment(dueAt),
      note: step?.advisory ? 'A guide line. Going past it is no breach.' : null,
    },
    ...(view.condition === null ? [] : [{ name: 'When it is needed', value: view.condition }]),
    ...(step === null ? [] : [{ name: 'By whose rule', value: ruleKindLabels[step.rule.kind], note: step.rule.source }]),
    ...(step === null ? [] : [{ name: 'Part of', value: pathwayLabels[step.pathway] }]),
  ];
}

function isKeptFrom(action: ActionLine, file: LookedAt<unknown>['file']): boolean {
  return holdsAdvice(action) && !mayReadAdvice(file);
}

/** What lawyers said is not for everybody who reads the case: that the step was done is, and by whom. @source domain guide 3.3 */
function shownWords(
  action: ActionLine,
  file: LookedAt<unknown>['file'],
): Partial<ActionLine['words']> & Pick<ActionLine['words'], 'doneBy'> {
  return isKeptFrom(action, file) ? { doneBy: action.words.doneBy } : action.words;
}

/** What was written down, as it was written. */
function endedPart({
  seen,
  file,
  actor,
}: LookedAt<{ work: CaseWork; action: ActionLine }>): { said: Verbatim; notes: ReturnType<typeof insetText>[] } | null {
  const { action, work } = seen;
  const at = action.doneAt ?? action.cancelledAt;
  if (at === null) return null;
  const { result, whyCancelled, whyLate, recordedAt, referral } = shownWords(action, file);
  const name = doer(action, actor, work);
  const recorded = recordedAt === undefined ? '' : `, recorded ${longMoment(new Date(recordedAt))}`;
  const notes: Words[] = [
    ...(referral
      ? [
          words(
            `Told: ${referralBodyTable[referral.body].label}. ${[referral.spokeTo, referral.reference, referral.advice].filter((one) => one !== '').join('. ')}`,
          ),
        ]
      : []),
    ...((whyLate ?? null) === null ? [] : [words(`Late, because: ${whyLate}`)]),
  ];
  return {
    said: verbatim(
      result ?? whyCancelled ?? (isKeptFrom(action, file) ? 'What was written here is kept with the legal advice.' : 'Done'),
      `${action.doneAt === null ? 'Not needed' : 'Done'}: ${name}, ${longMoment(at)}${recorded}. Nobody can change it; a correction is a note.`,
    ),
    notes: notes.map(insetText),
  };
}

/** What Heed did by itself has nobody’s name. */
function doer({ step, words: { doneBy } }: ActionLine, actor: Actor, { names }: CaseWork): string {
  if (step?.automatic || (step === null && doneBy === null)) return 'Heed, by itself';
  return doneBy === actor.accountId ? actor.name : (names.get(doneBy ?? '') ?? 'Somebody');
}
