import { Injectable } from '@nestjs/common';
import { MaxLength, MinLength } from 'class-validator';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { CasesRepository, CopyActions, holdStill } from '../../cases/index.js';
import { type Actor, isRefused, parseReference, refused, type Refused } from '../../kernel/index.js';
import { oneOf } from '../../platform/http/faults.js';
import type { ExportedFile } from '../export-case.js';
import { accessRequestsOf, keepEvent } from './access-requests.js';
import { isAgreed } from './domain/access-events.js';
import { PackCopy } from './pack-copy.js';
import { PrepareCopy } from './prepare-copy.js';

export class TakeCopyForm {
  @MinLength(1, { message: 'Write who will get it' })
  @MaxLength(200, { message: 'Use 200 characters or fewer for who will get it' })
  forWhom = '';
}

/** `not-agreed`: nobody has agreed, or the case says something else since they did. */
export type TakeRefusal = 'not-agreed';

/** Makes the copy that leaves, once a second person has agreed with exactly what stands in it. */
@Injectable()
export class TakeCopy {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly prepare: PrepareCopy,
    private readonly pack: PackCopy,
    private readonly actions: CopyActions,
  ) {}

  /** @throws NotFound */
  async run(actor: Actor, reference: string, id: string, { forWhom }: TakeCopyForm): Promise<ExportedFile | Refused<TakeRefusal>> {
    const open = (tx: Tx) => this.cases.open(tx, parseReference(reference), 'case.export');
    // Records nothing, so it leaves no trace.
    await this.pack.check(await this.work.run(actor, async (tx) => this.pack.itemsOf(tx, await open(tx))));
    const made = await this.work.run(actor, async (tx) => {
      const file = await open(tx);
      await holdStill(tx, 'case_file', file.row.id);
      const known = oneOf(await accessRequestsOf(tx, file), id);
      const copy = await this.prepare.of(tx, file, known, forWhom);
      if (!isAgreed(known, copy.print)) return refused('not-agreed');
      this.pack.record(tx, file, copy);
      await keepEvent(tx, file, known, { kind: 'taken', forWhom });
      await this.actions.end(tx, file, { id, of: 'answer' }, 'The copy was taken, to be given to whoever asked.');
      const words = { title: 'A copy was taken, to be given to whoever asked' };
      tx.record({ action: 'case.copy-taken', subject: file.row.id, detail: { keyId: file.row.keyId, words } });
      return { file, copy };
    });
    return isRefused(made) ? made : this.pack.run(made.file, made.copy);
  }
}
