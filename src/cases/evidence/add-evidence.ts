import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import type { Readable } from 'node:stream';
import type { FormFields, FormRefusal, RefusedFile, RefusedForm } from '../../evidence/index.js';
import { type Actor, isRefused, type Refused } from '../../kernel/index.js';
import type { HeedRequest } from '../../platform/http/visit.js';
import { Logs } from '../../platform/logging/logs.js';
import { type DiskFault, diskFaultOf } from '../../platform/storage/disk-fault.js';
import { EvidenceDoors, type GateRefusal, type OpenDraft, type WayIn } from './evidence-doors.js';
import { type ArrivedFile, type ArrivedForm, ReceiveFiles } from './receive-files.js';
import { Quarantine } from './scanning/quarantine.js';

/** The disk, or the database on it, takes nothing now. */
type DiskRefusal = `disk-${DiskFault}`;
export type AddRefusal = FormRefusal | GateRefusal | DiskRefusal;

/** Each file in the order in which it was sent: recorded, or refused with nothing of it kept. */
export interface AddedEvidence {
  readonly fields: FormFields;
  readonly at: Date;
  readonly files: readonly (ArrivedFile | RefusedFile)[];
  /** How many there was room for. */
  readonly room: number;
}

/** A file that came in pieces and is whole by now. */
export interface WholeFile {
  readonly name: string;
  readonly bytes: Readable;
  readonly fields: FormFields;
  /** Runs in the unit of work that saves it, so that it is saved once; false when it was saved before. */
  readonly isFirst: (tx: Tx, evidenceId: string) => Promise<boolean>;
}

/** Nothing was added. The fields are those that could be read. */
export type NothingAdded = RefusedForm<AddRefusal>;

/**
 * Takes files into the record. Bytes are durable before their row is; a row that cannot be saved takes its file with it.
 * Who may add is asked twice: before the first byte is kept, and in the unit of work that saves.
 */
@Injectable()
export class AddEvidence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly files: ReceiveFiles,
    private readonly doors: EvidenceDoors,
    private readonly quarantine: Quarantine,
    private readonly logs: Logs,
  ) {}

  /** While a report is being written. Its route is marked `@Multipart()`, as those of the other two are. */
  toDraft(request: HeedRequest, actor: Actor, draft: OpenDraft): Promise<AddedEvidence | NothingAdded> {
    return this.add(request, actor, this.doors.ofDraft(draft));
  }

  /** By whoever sent the report. @throws NotFound when it is not theirs */
  toReport(request: HeedRequest, actor: Actor, reference: string): Promise<AddedEvidence | NothingAdded> {
    return this.add(request, actor, this.doors.ofReport(reference));
  }

  /** By somebody who handles the case. @throws NotFound */
  toCase(request: HeedRequest, actor: Actor, reference: string): Promise<AddedEvidence | NothingAdded> {
    return this.add(request, actor, this.doors.ofCase(reference));
  }

  /** Through the same checks as if it had come in one go. @throws NotFound, and what reading the pieces throws */
  async whole(actor: Actor, door: WayIn, { name, bytes, fields, isFirst }: WholeFile): Promise<AddedEvidence | NothingAdded> {
    const room = await this.work.run(actor, (tx) => door.room(tx));
    if (isRefused(room)) return { ...room, fields };
    const file = room === 0 ? tooMany({ name }) : await this.files.one(bytes, name);
    return this.answered(actor, door, { fields, files: [file] }, isFirst);
  }

  /** A disk that takes nothing is answered with a sentence: of the whole form nothing is kept but what was typed. */
  private async add(request: HeedRequest, actor: Actor, door: WayIn): Promise<AddedEvidence | NothingAdded> {
    try {
      return await this.addAll(request, actor, door);
    } catch (fault) {
      const disk = diskFaultOf(fault);
      if (disk === null) throw fault;
      this.logs.error('evidence could not be kept', { disk, fault });
      return { refused: `disk-${disk}`, fields: { ...(request.body as FormFields | undefined) } };
    }
  }

  private async addAll(request: HeedRequest, actor: Actor, door: WayIn): Promise<AddedEvidence | NothingAdded> {
    // Records nothing, so it leaves no trace.
    const room = await this.work.run(actor, (tx) => door.room(tx));
    const form = await this.files.run<AddRefusal>(request, isRefused(room) ? 0 : room, (fields) =>
      isRefused(room) ? room : door.decide(fields),
    );
    if (isRefused(form)) return form;
    if (isRefused(room)) return { ...room, fields: form.fields };
    return this.answered(actor, door, form);
  }

  private async answered(
    actor: Actor,
    door: WayIn,
    form: ArrivedForm,
    isFirst?: WholeFile['isFirst'],
  ): Promise<AddedEvidence | NothingAdded> {
    const saved = await this.saved(actor, door, form, isFirst);
    if (isRefused(saved)) return { refused: saved.refused, fields: form.fields };
    const files = form.files.map((file) => (isRefused(file) || saved.ids.has(file.id) ? file : tooMany(file)));
    return { fields: form.fields, at: saved.at, files, room: saved.room };
  }

  /** Saves as many as still fit; whatever is not saved, for whatever reason, leaves the store. */
  private async saved(
    actor: Actor,
    door: WayIn,
    { fields, files }: ArrivedForm,
    isFirst: WholeFile['isFirst'] = () => Promise.resolve(true),
  ): Promise<{ ids: ReadonlySet<string>; at: Date; room: number } | Refused<GateRefusal>> {
    const arrived = files.filter((file): file is ArrivedFile => !isRefused(file));
    let kept: ReadonlySet<string> = new Set();
    try {
      const answer = await this.work.run(actor, async (tx: Tx) => {
        const room = await door.room(tx);
        if (isRefused(room)) return room;
        const fitting = arrived.slice(0, room);
        if (fitting.length > 0) await door.save(tx, fitting, fields);
        const ids = fitting.map(({ id }) => id);
        await this.quarantine.enter(tx, ids);
        for (const id of ids) if (!(await isFirst(tx, id))) throw new SavedBefore();
        return { ids: new Set(ids), at: tx.now, room };
      });
      if (!isRefused(answer)) kept = answer.ids;
      return answer;
    } finally {
      await this.files.discard(arrived.filter(({ id }) => !kept.has(id)));
    }
  }
}

/** Another request saved the same file first: what this one kept goes. */
export class SavedBefore extends Error {
  constructor() {
    super('This file was saved before');
    this.name = 'SavedBefore';
  }
}

function tooMany({ name }: Pick<ArrivedFile, 'name'>): RefusedFile {
  return { refused: 'too-many', name };
}
