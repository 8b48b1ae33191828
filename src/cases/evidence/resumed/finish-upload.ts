import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Actor, isRefused, type Refused } from '../../../kernel/index.js';
import { StreamSealFault } from '../../../platform/crypto/stream-seal.js';
import { NotFound } from '../../../platform/http/faults.js';
import { diskFaultOf } from '../../../platform/storage/disk-fault.js';
import { BlobMissing } from '../../../platform/storage/blob-store.js';
import { AddEvidence, type AddedEvidence, type NothingAdded, SavedBefore } from '../add-evidence.js';
import { UploadDoors } from './upload-doors.js';
import { UploadPieces } from './upload-pieces.js';
import { Uploads } from './uploads.js';
import type { OpenUpload } from './upload-words.js';

/** It was added, now or by an earlier request whose answer was lost. */
export interface FinishedBefore {
  readonly evidenceId: string;
  readonly bytes: number;
  readonly at: Date;
}

/** `unfinished`: not every byte is here. `pieces-lost`: something that was kept is not whole any more. */
export type Finished = AddedEvidence | NothingAdded | FinishedBefore | Refused<'unfinished' | 'pieces-lost' | 'moved-on'>;

/** Makes evidence of a file all of whose pieces are here: once, however often it is asked for. Then the pieces and their key go. */
@Injectable()
export class FinishUpload {
  private readonly running = new Map<string, Promise<Finished>>();

  constructor(
    private readonly uploads: Uploads,
    private readonly pieces: UploadPieces,
    private readonly doors: UploadDoors,
    private readonly addEvidence: AddEvidence,
  ) {}

  /** @throws NotFound for what is not this person’s */
  async run(actor: Actor, id: string): Promise<Finished> {
    const upload = await this.uploads.mine(actor, id);
    const running = this.running.get(upload.id) ?? this.finish(actor, upload).finally(() => this.running.delete(upload.id));
    this.running.set(upload.id, running);
    return running;
  }

  private async finish(actor: Actor, upload: OpenUpload): Promise<Finished> {
    const { id, bytes, received, evidenceId, touchedAt: at } = upload;
    if (evidenceId !== null) return { evidenceId, bytes, at };
    if (received < bytes) return { refused: 'unfinished' };
    try {
      const answer = await this.added(actor, upload);
      const isKept = 'files' in answer && answer.files.every((file) => !isRefused(file));
      // Of what became evidence the row stays a while: whoever lost the answer asks again.
      await (isKept ? this.pieces.clear(id) : this.pieces.drop([id]));
      return answer;
    } catch (fault) {
      if (fault instanceof SavedBefore) return this.run(actor, id);
      // A full disk has room again at once, and nothing half done stays; whatever else went wrong can be tried again.
      if (fault instanceof NotFound || isLoss(fault) || diskFaultOf(fault) !== null) await this.pieces.drop([id]).catch(() => undefined);
      if (isLoss(fault)) return { refused: 'pieces-lost' };
      throw fault;
    }
  }

  private async added(actor: Actor, { id, place, content }: OpenUpload): Promise<AddedEvidence | NothingAdded | Refused<'moved-on'>> {
    if (content === null) throw new NotFound();
    const door = await this.doors.to(place).find(actor, place.id);
    if (door === null) return { refused: 'moved-on' };
    const { name, gate, description, way } = content.words;
    return this.addEvidence.whole(actor, door, {
      name,
      bytes: Readable.from(this.pieces.read({ id, key: content.key }), { objectMode: false }),
      fields: { gate, description, way },
      isFirst: async (tx, evidenceId) => {
        const rows = await tx.query(
          `UPDATE upload SET evidence_id = ?, wrapped_key = NULL, sealed = NULL, touched_at = ?
           WHERE id = ? AND evidence_id IS NULL RETURNING id`,
          [evidenceId, tx.at, id],
        );
        return rows.length > 0;
      },
    });
  }
}

function isLoss(fault: unknown): boolean {
  return fault instanceof BlobMissing || fault instanceof StreamSealFault;
}
