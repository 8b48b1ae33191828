import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../audit/index.js';
import { hasPages } from '../../../evidence/index.js';
import { type Actor, isRefused, type Refused } from '../../../kernel/index.js';
import { NotFound } from '../../../platform/http/faults.js';
import { CaseItems } from '../case-items.js';
import { recordOf } from '../custody.js';
import type { CopyWords } from '../evidence-words.js';
import type { Look, ReadRefusal } from '../read-evidence.js';
import { holdStill, saveEvidence } from '../save-evidence.js';
import { Quarantine } from '../scanning/quarantine.js';
import { MadeFromEvidence } from '../viewing/made-from-evidence.js';
import type { HiddenPart } from './domain/hidden-part.js';
import type { HidingReason } from './domain/hiding-reasons.js';
import { PaintCopy, type PaintedCopy, type PaintRefusal } from './paint-copy.js';
import { whyInWords } from './redaction-words.js';

export interface CopyAsked {
  readonly parts: readonly HiddenPart[];
  readonly reason: HidingReason;
  readonly note: string;
}

export type CopyRefusal = ReadRefusal | PaintRefusal;

/**
 * Makes a copy of a picture or a PDF with parts painted over: new pictures of its pages, flat, so that nothing lies under what is hidden. The
 * copy is an item of its own, with its own key, fingerprint and custody record, tied to the original, which stays as it is.
 * @source domain guide 9.1: derived redacted copies linked
 */
@Injectable()
export class MakeRedactedCopy {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: CaseItems,
    private readonly made: MadeFromEvidence,
    private readonly paint: PaintCopy,
    private readonly quarantine: Quarantine,
  ) {}

  /** @returns the new item. @throws NotFound when there is nothing that can be copied so, and when the original was stopped meanwhile */
  async run(actor: Actor, evidenceId: string, asked: CopyAsked): Promise<{ id: string } | Refused<CopyRefusal>> {
    const look: Look = { as: 'view', reason: 'To make a copy with parts hidden', fits: ({ type }) => hasPages(type) };
    const painted = await this.made.run(actor, evidenceId, look, async ({ bytes, words }) =>
      this.paint.run(await buffer(bytes), words, asked.parts),
    );
    if (isRefused(painted)) return painted;
    await this.saved(actor, evidenceId, painted, asked).catch(async (fault: unknown) => {
      await this.paint.discard(painted.file);
      throw fault;
    });
    return { id: painted.file.id };
  }

  /** The original is asked for again: it can have been stopped while its pages were painted. */
  private async saved(actor: Actor, evidenceId: string, { file, pageCount }: PaintedCopy, asked: CopyAsked): Promise<void> {
    const reference = await this.items.caseFor(actor, evidenceId, 'case.see-evidence');
    await this.work.run(actor, async (tx) => {
      await holdStill(tx, 'evidence_item', evidenceId.toLowerCase());
      const { file: found, item } = await this.items.open(tx, reference, evidenceId, 'case.see-evidence');
      if (item.state !== 'open' || item.words === null) throw new NotFound();
      const { sha256, description } = item.words;
      const copy: CopyWords = { of: item.id, number: item.number, sha256, pageCount, ...asked };
      const { row, via } = found;
      await saveEvidence(tx, [file], { schoolId: row.schoolId, reportId: null, how: 'handler', description, as: via, copy, cases: [row] });
      await this.quarantine.enter(tx, [file.id]);
      const title = `Copy of item ${item.number} made, with parts hidden`;
      recordOf(tx, found, { ...item, sha256 }, 'evidence.copied', { title, reason: whyInWords(asked) });
    });
  }
}
