import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, isRefused, newId, parseReference, refused, type Refused } from '../../kernel/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import { pathwayKeys, pathwayLabels, type PathwayKey } from '../../rules/index.js';
import { CaseAction } from '../actions/case-action.entity.js';
import { CasePathway } from '../actions/case-pathway.entity.js';
import { leaveOut } from '../actions/case-pathways.js';
import { CaseProgress, isOpen } from '../actions/case-progress.js';
import { isSettledByOutcome } from '../actions/step-rules.js';
import { type CaseWork, type PathwayLine, workOf } from '../actions/steps.queries.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { WordHashes } from '../list/word-hashes.js';
import { decidedWords, faultsInOutcome } from './chosen-outcomes.js';
import { type OutcomeRefusal, whyNotDecided } from './domain/outcome.js';
import { liveMonthsKnown } from './live-months-known.js';
import { Outcome } from './outcome.entity.js';
import type { OutcomeForm } from './outcome.form.js';
import { decidable, deciding } from './outcome.queries.js';
import type { OutcomeWords } from './outcome-words.js';

export type RecordOutcomeRefusal = OutcomeRefusal | 'incomplete' | 'stale';

/** Decides how a pathway ends. The outcome and its audit entry are one fact. */
@Injectable()
export class RecordOutcome {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly progress: CaseProgress,
    private readonly words: WordHashes,
  ) {}

  run(actor: Actor, reference: string, form: OutcomeForm): Promise<null | Refused<RecordOutcomeRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.record-outcome');
      const work = await workOf(tx, file);
      const key = pathwayKeys.find((one) => one === form.pathway);
      const pathway = key === undefined ? null : currentPathway(work, key);
      const no = whyNotDecided(await decidable(tx, file, work, pathway), actor.personId);
      if (no !== null) return no;
      if (pathway === null) return refused('no-such-pathway');
      const about = await deciding(tx, file, pathway.key);
      if (Object.keys(faultsInOutcome(form, about, tx.now)).length > 0) return refused('incomplete');

      const ended = await this.end(tx, file, pathway, form.version === '' ? pathway.version : Number(form.version));
      if (ended !== null) return ended;
      const id = await this.keep(tx, file, pathway, form, about.engagements);
      await settle(tx, file, work, pathway);
      await this.words.add(tx, file.row.id, { texts: [form.reasons], names: [], handles: [] });
      await this.progress.run(tx, file);
      const title = `Outcome recorded: ${pathwayLabels[pathway.key]}`;
      tx.record({
        action: 'case.outcome-recorded',
        subject: file.row.id,
        detail: { keyId: file.row.keyId, words: { title, outcomeId: id } },
      });
      return null;
    });
  }

  private async end(tx: Tx, file: OpenCase, { id, words }: PathwayLine, version: number): Promise<Refused<'stale'> | null> {
    const closed = { ...words, ending: 'outcome_recorded' as const, whyClosed: 'Ended with an outcome' };
    const saved = await tx.update(CasePathway, id, { closedAt: tx.at, sealed: sealWords(file.key, 'case_pathway', id, closed) }, version);
    return isRefused(saved) ? saved : null;
  }

  private async keep(
    tx: Tx,
    file: OpenCase,
    pathway: PathwayLine,
    form: OutcomeForm,
    engagements: OutcomeWords['engagements'] & object,
  ): Promise<string> {
    const id = newId();
    const words: OutcomeWords = {
      ...decidedWords(file, pathway.key, form, { engagements, known: await liveMonthsKnown(tx, file.row.schoolId), now: tx.now }),
      reasons: form.reasons,
      decidedBy: { accountId: tx.actor.accountId, name: tx.actor.name },
    };
    await tx.insert(Outcome, {
      id,
      caseId: file.row.id,
      pathwayId: pathway.id,
      at: tx.at,
      sealed: sealWords(file.key, 'outcome', id, words),
    });
    return id;
  }
}

/** The pathway that runs, or the last one that ended. */
export function currentPathway({ pathways }: CaseWork, key: PathwayKey): PathwayLine | null {
  const own = pathways.filter((one) => one.key === key && key !== 'P0');
  return own.find(({ closedAt }) => closedAt === null) ?? own.at(-1) ?? null;
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
