import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { MaxLength, MinLength } from 'class-validator';
import { Checkpoints, type Tx, UnitOfWork } from '../../audit/index.js';
import { CasesRepository, CopyActions, ExportEvidence, holdStill } from '../../cases/index.js';
import { type Actor, isRefused, parseReference, refused, type Refused } from '../../kernel/index.js';
import type { ExportedFile } from '../export-case.js';
import { ProofOfCase } from '../proof/proof-of-case.js';
import { accessRequestsOf, keepEvent } from './access-requests.js';
import { isAgreed } from './domain/access-events.js';
import { oneOf } from './keep-choices.js';
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
    private readonly checkpoints: Checkpoints,
    private readonly evidence: ExportEvidence,
    private readonly proof: ProofOfCase,
    private readonly prepare: PrepareCopy,
    private readonly actions: CopyActions,
  ) {}

  /** @throws NotFound */
  async run(actor: Actor, reference: string, id: string, { forWhom }: TakeCopyForm): Promise<ExportedFile | Refused<TakeRefusal>> {
    const open = (tx: Tx) => this.cases.open(tx, parseReference(reference), 'case.export');
    // Records nothing, so it leaves no trace. A file that was damaged is found before the copy says that it holds it.
    const before = await this.work.run(actor, async (tx) => this.evidence.of(tx, await open(tx), { copiesInstead: true }));
    await this.evidence.check(before);
    const made = await this.work.run(actor, async (tx) => {
      const file = await open(tx);
      await holdStill(tx, 'case_file', file.row.id);
      const known = oneOf(await accessRequestsOf(tx, file), id);
      const copy = await this.prepare.of(tx, file, known, forWhom);
      if (!isAgreed(known, copy.print)) return refused('not-agreed');
      const numbers = new Set(copy.file.evidence.flatMap(({ number, included }) => (included ? [number] : [])));
      const items = copy.items.filter(({ number }) => numbers.has(number));
      this.evidence.recordExported(tx, file, items);
      await keepEvent(tx, file, known, { kind: 'taken', forWhom });
      await this.actions.end(tx, file, { id, of: 'answer' }, 'The copy was taken, to be given to whoever asked.');
      const words = { title: 'A copy was taken, to be given to whoever asked' };
      tx.record({ action: 'case.copy-taken', subject: file.row.id, detail: { keyId: file.row.keyId, words } });
      return { file, copy, items };
    });
    if (isRefused(made)) return made;
    const checkpoint = await this.checkpoints.keep();
    const { writeCaseFileZip } = await import('../case-file/case-file-zip.js');
    const proof = await this.proof.of({ file: made.file, checkpoint, unnamed: new Set(), fingerprintsOnly: true, evidenceIds: new Set() });
    const byNumber = new Map(made.items.map((item) => [item.number, item]));
    const openOriginal = ({ number }: { number: number }): Readable => {
      const item = byNumber.get(number);
      if (!item?.included) throw new Error('An original was asked for that stays behind');
      return this.evidence.original(item);
    };
    const zip = writeCaseFileZip({ ...made.copy.file, checkpoint }, openOriginal, proof);
    return { name: `${made.file.row.reference}-copy.zip`, zip };
  }
}
