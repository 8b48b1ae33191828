import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../audit/index.js';
import { type Actor, isRefused, refused, type Refused } from '../../../kernel/index.js';
import type { GateRefusal } from '../evidence-doors.js';
import { UploadDoors } from './upload-doors.js';
import { UploadPieces } from './upload-pieces.js';
import { Uploads } from './uploads.js';
import type { OpenUpload, UploadPlace, UploadWords } from './upload-words.js';

/** `moved-on`: the report was sent or deleted meanwhile. `too-many`: there is no room for one more. */
export type UploadRefusal = GateRefusal | 'moved-on' | 'too-many';

/** Asks, before a byte of a file is kept and again with each request of it, what a form with files is asked. */
@Injectable()
export class UploadGate {
  constructor(
    private readonly work: UnitOfWork,
    private readonly doors: UploadDoors,
    private readonly uploads: Uploads,
    private readonly pieces: UploadPieces,
  ) {}

  /** May this file set out? What the same file left behind before goes. @throws NotFound */
  async begin(actor: Actor, place: UploadPlace, words: UploadWords): Promise<null | Refused<UploadRefusal>> {
    const room = await this.room(actor, place, words);
    if (isRefused(room)) return room;
    await this.pieces.drop(await this.uploads.twinsOf(actor, place, words.mark));
    const onTheirWay = await this.uploads.unfinished(actor, place);
    return onTheirWay.length < room ? null : refused('too-many');
  }

  /** May it go on? When not, nothing of it is kept. @throws NotFound */
  async goOn(actor: Actor, { id, place, content }: OpenUpload): Promise<null | Refused<UploadRefusal>> {
    if (content === null) return null;
    try {
      const room = await this.room(actor, place, content.words);
      if (!isRefused(room)) return null;
      await this.pieces.drop([id]);
      return room;
    } catch (fault) {
      await this.pieces.drop([id]);
      throw fault;
    }
  }

  /** Records nothing, so it leaves no trace. */
  private async room(actor: Actor, place: UploadPlace, { gate, description }: UploadWords): Promise<number | Refused<UploadRefusal>> {
    const door = await this.doors.to(place).find(actor, place.id);
    if (door === null) return refused('moved-on');
    // First whether there is anything for this person: what they said is judged only then.
    const room = await this.work.run<number | Refused<GateRefusal>>(actor, (tx) => door.room(tx));
    return isRefused(room) ? room : (door.decide({ gate, description }) ?? room);
  }
}
