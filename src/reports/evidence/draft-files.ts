import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { EvidenceOfReport, type OpenDraft as EvidenceDraft, type ReportedEvidence, Uploads } from '../../cases/index.js';
import type { Actor } from '../../kernel/index.js';
import { mayUpload } from '../domain/steps.js';
import { draftColumns, type DraftRow, Drafts, type OpenDraft } from '../drafts/drafts.js';

/** What was added to a report that is being written, and who may add more. */
@Injectable()
export class DraftFiles {
  constructor(
    private readonly drafts: Drafts,
    private readonly evidence: EvidenceOfReport,
    private readonly uploads: Uploads,
  ) {}

  list({ id }: OpenDraft): Promise<ReportedEvidence[]> {
    return this.evidence.list(id);
  }

  /** Those that stopped on their way. */
  onTheirWay(actor: Actor, { id }: OpenDraft) {
    return this.uploads.unfinished(actor, { kind: 'draft', id });
  }

  /** As the evidence asks before it keeps a byte, and again as it saves. @source domain guide 9.2 */
  doorOf(actor: Actor, { id, schoolId }: OpenDraft): EvidenceDraft {
    return {
      id,
      schoolId,
      mayAdd: async (tx) => {
        // A file makes the draft another than it was: whoever shuts the gate at that moment reads it again.
        const draft = await this.heldStill(tx, actor, id, 'version + 1');
        return draft !== null && mayUpload(draft.answers);
      },
    };
  }

  async isOpen(tx: Tx, actor: Actor, draftId: string): Promise<boolean> {
    return (await this.heldStill(tx, actor, draftId)) !== null;
  }

  /** Neither its gate nor its sending comes between until the unit of work ends. */
  private async heldStill(tx: Tx, actor: Actor, id: string, version: 'version' | 'version + 1' = 'version'): Promise<OpenDraft | null> {
    const rows = await tx.query<DraftRow>(
      `UPDATE draft SET version = ${version} WHERE id = ? AND author_hash = ? RETURNING ${draftColumns}`,
      [id, this.drafts.authorHash(actor)],
    );
    return rows[0] ? this.drafts.opened(rows[0]) : null;
  }
}
