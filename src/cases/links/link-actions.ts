import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { isRefused } from '../../kernel/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import { CaseAction } from '../actions/case-action.entity.js';
import { CaseProgress, isOpen } from '../actions/case-progress.js';
import { freeActionRow } from '../actions/free-action-row.js';
import { RecordStep, type StepDone } from '../actions/record-step.js';
import { type ActionLine, workOf } from '../actions/steps.queries.js';
import type { OpenCase } from '../cases.repository.js';
import type { LinkEventKind } from './domain/link-events.js';
import type { NextKind, NextOfLink } from './domain/standing-of-link.js';
import { linksOf, platformOf, type ShownLink } from './link-words.js';

/** What was written down. */
interface Happened {
  readonly kind: LinkEventKind;
  readonly at: Date;
}

/** What does a thing that was to be done; anything else only makes it needless. */
const doneBy: Readonly<Record<NextKind, readonly LinkEventKind[]>> = {
  report: ['platform_told', 'poster_asked', 'helpline_told'],
  look: ['still_there', 'removed', 'platform_told', 'helpline_told'],
  ask_helpline: ['helpline_told', 'removed'],
  keep_evidence: ['evidence_kept'],
  ask_police: ['police_agreed', 'police_hold_ended', 'police_hold'],
};

/**
 * Keeps one action for each link in step with what is to be done next about it: raised, recorded as done once that was written down, taken
 * back when something else comes first. What a person put down as not needed is not asked for again.
 */
@Injectable()
export class LinkActions {
  constructor(
    private readonly progress: CaseProgress,
    private readonly recordStep: RecordStep,
  ) {}

  /** Steps of a procedure that are done with it. Whoever calls it lets `run` follow. */
  async does(tx: Tx, file: OpenCase, steps: readonly ActionLine[], said: StepDone): Promise<void> {
    for (const step of steps)
      // Nobody can have changed it meanwhile: the case is held still.
      if (isRefused(await this.recordStep.within(tx, file, step, said, step.version))) throw new Error('A step changed under its case');
  }

  /** In the unit of work of the change. @param what was written down; null for a correction, and where a link is opened */
  async run(tx: Tx, file: OpenCase, what: Happened | null): Promise<void> {
    const { actions } = await workOf(tx, file);
    for (const link of await linksOf(tx, file)) {
      const own = actions.filter(({ words }) => words.link?.id === link.id);
      await settle(tx, file, { link, own, what });
    }
    await this.progress.run(tx, file);
  }
}

async function settle(
  tx: Tx,
  file: OpenCase,
  { link, own, what }: { link: ShownLink; own: readonly ActionLine[]; what: Happened | null },
): Promise<void> {
  const { next } = link.standing;
  const step = next === null ? null : `${next.kind} ${next.since}`;
  const open = own.find(isOpen);
  if (open !== undefined && open.words.link?.step !== step) await end(tx, file, open, what);
  if (next === null || step === null) return;
  const same = own.filter(({ words }) => words.link?.step === step);
  const asked = same.find(isOpen);
  if (asked !== undefined) await tx.update(CaseAction, asked.id, { dueAt: next.due.toISOString() });
  else if (!same.some(isPutDown)) await raise(tx, file, link, next, step);
}

/** By a person, as not needed. */
function isPutDown({ cancelledAt, words }: ActionLine): boolean {
  return cancelledAt !== null && words.doneBy !== null;
}

async function raise(tx: Tx, file: OpenCase, link: ShownLink, next: NextOfLink, step: string): Promise<void> {
  const title = `${nextTitle(next.kind, link)} (link ${link.number})`;
  const said = { title, help: nextHelp[next.kind], link: { id: link.id, step } };
  const action = freeActionRow(file, said, { openedAt: tx.at, dueAt: next.due.toISOString() });
  await tx.insert(CaseAction, action);
  record(tx, file, 'case.action-added', `To do: ${title}`, action.id);
}

async function end(tx: Tx, file: OpenCase, { id, words, openedAt }: ActionLine, what: Happened | null): Promise<void> {
  const kind = (words.link?.step.split(' ')[0] ?? '') as NextKind;
  const isDone = what !== null && doneBy[kind].includes(what.kind);
  const ended = isDone
    ? { ...words, doneBy: tx.actor.accountId, result: 'It is written down under “Links to be taken down”.' }
    : { ...words, whyCancelled: 'Something else was written down about the link, which comes first.' };
  // What was done before it was asked for was done in time.
  const done = what !== null && what.at > openedAt ? what.at.toISOString() : openedAt.toISOString();
  const at = isDone ? { doneAt: done } : { cancelledAt: tx.at };
  await tx.update(CaseAction, id, { ...at, sealed: sealWords(file.key, 'case_action', id, ended) });
  const title = words.title ?? '';
  record(tx, file, isDone ? 'case.step-done' : 'case.step-left-out', isDone ? `Done: ${title}` : `Not needed: ${title}`, id);
}

function record(tx: Tx, { row }: OpenCase, action: string, title: string, actionId: string): void {
  tx.record({ action, subject: row.id, detail: { keyId: row.keyId, words: { title, actionId } } });
}

/** What is to be done next, as its action is called. */
export function nextTitle(kind: NextKind, { opening }: Pick<ShownLink, 'opening'>): string {
  const titles: Readonly<Record<NextKind, string>> = {
    report: `Report it to ${platformOf(opening.now.answers)}, or ask the poster`,
    look: 'Find out whether it is gone',
    ask_helpline: 'Find out whether it is gone; if not, tell a helpline',
    keep_evidence: 'Keep the evidence before anything is taken down',
    ask_police: 'Ask the police whether it may be taken down',
  };
  return titles[kind];
}

const nextHelp: Readonly<Record<NextKind, string>> = {
  report: 'Write down their reference.',
  look: 'Nobody has to look at it who does not want to.',
  ask_helpline: 'Each helpline says what it is for.',
  keep_evidence: 'The police asked to wait. Never keep a picture that may be illegal.',
  ask_police: 'Until they agree, nobody asks for it to be taken down.',
};
