import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../../audit/index.js';
import type { RefusedFile, SafeCopyRefusal } from '../../../evidence/index.js';
import { type Actor, isRefused, refused, type Refused } from '../../../kernel/index.js';
import type { OpenCase } from '../../cases.repository.js';
import { type CaseItem, CaseItems } from '../case-items.js';
import type { ReadRefusal } from '../read-evidence.js';
import { type ArrivedFile, ReceiveFiles } from '../receive-files.js';
import { holdStill, saveEvidence } from '../save-evidence.js';
import { Quarantine } from '../scanning/quarantine.js';
import { TakeOut } from './take-out.js';

/** `closed`: the case takes no more evidence. */
export type KeepRefusal = RefusedFile | Refused<SafeCopyRefusal | ReadRefusal | 'closed'>;

interface Kept {
  /** The new item, or the one that it became before. */
  readonly id: string;
  readonly isNew: boolean;
}

interface Place {
  readonly file: OpenCase;
  readonly mail: CaseItem;
  readonly known: CaseItem | null;
}

/**
 * Makes an attachment an item of its own. It comes in as any file does: its type told by its content, hashed, sealed, in quarantine until a
 * handler answers the gate for it too.
 */
@Injectable()
export class KeepAttachment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: CaseItems,
    private readonly takeOut: TakeOut,
    private readonly files: ReceiveFiles,
    private readonly quarantine: Quarantine,
  ) {}

  /** @param attachment from 1. @throws NotFound */
  async run(actor: Actor, evidenceId: string, attachment: number): Promise<Kept | KeepRefusal> {
    const reference = await this.items.caseFor(actor, evidenceId, 'case.add-evidence');
    const place = (tx: Tx) => this.place(tx, reference, evidenceId, attachment);
    // Records nothing, so it leaves no trace.
    const before = await this.work.run(actor, place);
    if (before.known !== null) return { id: before.known.id, isNew: false };
    if (before.file.row.closedAt !== null) return refused('closed');
    const taken = await this.takeOut.run(actor, evidenceId, attachment);
    if (isRefused(taken)) return taken;
    const arrived = await this.files.one(Readable.from([taken.bytes], { objectMode: false }), taken.name);
    return isRefused(arrived) ? arrived : this.saved(actor, place, arrived, attachment);
  }

  private async saved(
    actor: Actor,
    place: (tx: Tx) => Promise<Place>,
    arrived: ArrivedFile,
    attachment: number,
  ): Promise<Kept | KeepRefusal> {
    let isKept = false;
    try {
      const kept = await this.work.run<Kept | Refused<'closed'>>(actor, async (tx) => {
        const { file, mail, known } = await place(tx);
        if (known !== null) return { id: known.id, isNew: false };
        if (file.row.closedAt !== null) return refused('closed');
        await saveEvidence(tx, [arrived], {
          schoolId: file.row.schoolId,
          reportId: null,
          how: 'handler',
          description: `Attached to item ${mail.number}`,
          as: file.via,
          cases: [file.row],
          outOf: { evidenceId: mail.id, number: mail.number, attachment },
        });
        await this.quarantine.enter(tx, [arrived.id]);
        return { id: arrived.id, isNew: true };
      });
      isKept = !isRefused(kept) && kept.isNew;
      return kept;
    } finally {
      if (!isKept) await this.files.discard([arrived]);
    }
  }

  private async place(tx: Tx, reference: string, evidenceId: string, attachment: number): Promise<Place> {
    // Nobody stops the e-mail while something is taken out of it.
    await holdStill(tx, 'evidence_item', evidenceId.toLowerCase());
    const { file, item: mail } = await this.items.open(tx, reference, evidenceId, 'case.add-evidence');
    const all = await this.items.of(tx, file.row.id);
    const isIt = ({ words }: CaseItem) => words?.takenFrom?.evidenceId === mail.id && words.takenFrom.attachment === attachment;
    return { file, mail, known: all.find(isIt) ?? null };
  }
}
