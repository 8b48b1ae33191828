import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { DropUploads } from '../../cases/index.js';
import { type Actor, isRefused, type Reference, refused, type Refused } from '../../kernel/index.js';
import { missingStep } from '../domain/steps.js';
import { draftColumns, type DraftRow, Drafts, type OpenDraft } from '../drafts/drafts.js';
import { finishedAnswers } from '../drafts/finished-answers.js';
import { PassOn, type SentReport } from './pass-on.js';

export type SendRefusal = 'nobody-can-receive' | 'not-finished' | 'changed' | 'no-such-draft';

/** A draft becomes a report: taken, given to its receivers, and gone as a draft, in one go. Sent twice, it is sent once. */
@Injectable()
export class SendReport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly drafts: Drafts,
    private readonly passOn: PassOn,
    private readonly uploads: DropUploads,
  ) {}

  /** @param seen the version of the draft that was read before sending; left out where nobody read it */
  async run(actor: Actor, draftId: string, seen?: number): Promise<SentReport | Refused<SendRefusal>> {
    const sent = await this.send(actor, draftId, seen);
    // What was still on its way goes nowhere now.
    if (!isRefused(sent)) await this.uploads.of({ kind: 'draft', id: sent.reportId });
    return sent;
  }

  private send(actor: Actor, draftId: string, seen: number | undefined): Promise<SentReport | Refused<SendRefusal>> {
    return this.work.run<SentReport | Refused<SendRefusal>>(actor, async (tx) => {
      const draft = await this.takeAway(tx, draftId);
      if (draft === null) return (await this.sentBefore(tx, draftId)) ?? refused('no-such-draft');
      if (seen !== undefined && draft.version !== seen) return refused('changed');
      if (missingStep(draft.answers) !== null) return refused('not-finished');
      const { id, key } = draft;
      return this.passOn.run(tx, { id, key, answers: finishedAnswers(draft.answers, tx.now) });
    });
  }

  /** Deleting comes first: the second of two clicks waits here, and then finds the report. Whatever is refused brings the draft back. */
  private async takeAway(tx: Tx, draftId: string): Promise<OpenDraft | null> {
    const rows = await tx.query<DraftRow>(`DELETE FROM draft WHERE id = ? AND author_hash = ? RETURNING ${draftColumns}`, [
      draftId,
      this.drafts.authorHash(tx.actor),
    ]);
    return rows[0] ? this.drafts.opened(rows[0]) : null;
  }

  private async sentBefore(tx: Tx, reportId: string): Promise<SentReport | null> {
    const rows = await tx.query<{ reference: Reference }>('SELECT reference FROM report WHERE id = ? AND reporter_hash = ?', [
      reportId,
      this.drafts.authorHash(tx.actor),
    ]);
    return rows[0] ? { reportId, reference: rows[0].reference } : null;
  }
}
