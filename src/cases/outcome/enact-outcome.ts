import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { isRefused, newId, type Refused } from '../../kernel/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import { pathwayLabels } from '../../rules/index.js';
import { CaseAction } from '../actions/case-action.entity.js';
import { CasePathway } from '../actions/case-pathway.entity.js';
import { leaveOut } from '../actions/case-pathways.js';
import { CaseProgress, isOpen } from '../actions/case-progress.js';
import { isSettledByOutcome } from '../actions/step-rules.js';
import { type CaseWork, type PathwayLine, workOf } from '../actions/steps.queries.js';
import type { OpenCase } from '../cases.repository.js';
import { WordHashes } from '../list/word-hashes.js';
import { Outcome } from './outcome.entity.js';
import type { OutcomeWords } from './domain/recorded-outcome.js';

/** Carries out an outcome that takes effect: keeps it, ends its pathway, and settles what the outcome answers. */
@Injectable()
export class EnactOutcome {
  constructor(
    private readonly progress: CaseProgress,
    private readonly words: WordHashes,
  ) {}

  /** @param version of the pathway as it stood when it was decided */
  async run(tx: Tx, file: OpenCase, pathway: PathwayLine, said: OutcomeWords, version = pathway.version): Promise<null | Refused<'stale'>> {
    const ended = await end(tx, file, pathway, version);
    if (ended !== null) return ended;
    const id = newId();
    await tx.insert(Outcome, {
      id,
      caseId: file.row.id,
      pathwayId: pathway.id,
      at: tx.at,
      sealed: sealWords(file.key, 'outcome', id, said),
    });
    await settle(tx, file, await workOf(tx, file), pathway);
    await this.words.add(tx, file.row.id, { texts: [said.reasons], names: [], handles: [] });
    await this.progress.run(tx, file);
    const title = `Outcome recorded: ${pathwayLabels[pathway.key]}`;
    tx.record({
      action: 'case.outcome-recorded',
      subject: file.row.id,
      detail: { keyId: file.row.keyId, words: { title, outcomeId: id } },
    });
    return null;
  }
}

async function end(tx: Tx, file: OpenCase, { id, words }: PathwayLine, version: number): Promise<Refused<'stale'> | null> {
  const closed = { ...words, ending: 'outcome_recorded' as const, whyClosed: 'Ended with an outcome' };
  const saved = await tx.update(CasePathway, id, { closedAt: tx.at, sealed: sealWords(file.key, 'case_pathway', id, closed) }, version);
  return isRefused(saved) ? saved : null;
}

/** The outcome is a step of its own; what came back until then comes back no more. */
async function settle(tx: Tx, file: OpenCase, { actions }: CaseWork, pathway: PathwayLine): Promise<void> {
  for (const action of actions.filter((one) => one.pathwayId === pathway.id && isOpen(one))) {
    const { id, step, words } = action;
    if (step?.recurring) await leaveOut(tx, file, action, 'Ended with the outcome');
    if (step === null || !isSettledByOutcome(step)) continue;
    const said = { ...words, result: 'Recorded as the outcome', doneBy: tx.actor.accountId };
    await tx.update(CaseAction, id, { doneAt: tx.at, sealed: sealWords(file.key, 'case_action', id, said) });
  }
}
