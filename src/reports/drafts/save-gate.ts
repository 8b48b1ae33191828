import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { DropUploads, LockDraftEvidence } from '../../cases/index.js';
import { type Actor, isRefused, type Refused } from '../../kernel/index.js';
import { Bookkeeping } from '../../platform/database/bookkeeping.js';
import type { DraftAnswers } from '../domain/draft-answers.js';
import { isTextOnly, type StepKey } from '../domain/steps.js';
import { type DraftRow, Drafts, type OpenDraft } from './drafts.js';

/** Pages whose answer may shut the gate to files. */
export const gateSteps: readonly StepKey[] = ['gate', 'kind'];

/**
 * Saves an answer that may shut the gate: files that came before are locked in the same transaction. A file that comes meanwhile makes the
 * draft another than was read, and the answer is saved anew. Of what was still on its way nothing is kept.
 */
@Injectable()
export class SaveGate {
  constructor(
    private readonly drafts: Drafts,
    private readonly lock: LockDraftEvidence,
    private readonly work: UnitOfWork,
    private readonly books: Bookkeeping,
    private readonly uploads: DropUploads,
  ) {}

  async run(
    actor: Actor,
    at: { key: StepKey; seen: number | null },
    change: (answers: DraftAnswers) => Partial<DraftAnswers>,
  ): Promise<OpenDraft | Refused<'no-draft' | 'stale'>> {
    const saved = await this.drafts.save(actor, at, change, async ({ id, answers }, sql, parameters) => {
      if (!isTextOnly(answers) || !(await this.lock.isNeeded(id))) return this.books.write<DraftRow>(sql, parameters);
      return this.work.run(actor, async (tx) => {
        const rows = await tx.query<DraftRow>(sql, parameters);
        if (rows.length > 0) await this.lock.run(tx, id);
        return rows;
      });
    });
    if (!isRefused(saved) && isTextOnly(saved.answers)) await this.uploads.of({ kind: 'draft', id: saved.id });
    return saved;
  }
}
