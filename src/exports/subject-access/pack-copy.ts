import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Checkpoints, type Tx } from '../../audit/index.js';
import { type ExportableItem, ExportEvidence, type OpenCase } from '../../cases/index.js';
import type { ExportedFile } from '../export-case.js';
import { ProofOfCase } from '../proof/proof-of-case.js';
import type { PreparedCopy } from './prepare-copy.js';

/** Puts a copy for whoever asked into one file, under a checkpoint that it carries. */
@Injectable()
export class PackCopy {
  constructor(
    private readonly checkpoints: Checkpoints,
    private readonly evidence: ExportEvidence,
    private readonly proof: ProofOfCase,
  ) {}

  /** What the case has, as a copy would list it. */
  itemsOf(tx: Tx, file: OpenCase): Promise<ExportableItem[]> {
    return this.evidence.of(tx, file, { copiesInstead: true });
  }

  /** A file that was damaged is found before the copy says that it holds it. */
  check(items: readonly ExportableItem[]): Promise<void> {
    return this.evidence.check(items);
  }

  /** For the custody record of what goes out. */
  record(tx: Tx, file: OpenCase, copy: PreparedCopy): void {
    this.evidence.recordExported(tx, file, goingOut(copy));
  }

  async run(file: OpenCase, copy: PreparedCopy): Promise<ExportedFile> {
    const checkpoint = await this.checkpoints.keep();
    // Typesetting and its fonts are loaded by the first export, so that a server at rest does without them.
    const { writeCaseFileZip } = await import('../case-file/case-file-zip.js');
    const proof = await this.proof.of({ file, checkpoint, unnamed: new Set(), fingerprintsOnly: true, evidenceIds: new Set() });
    const byNumber = new Map(goingOut(copy).map((item) => [item.number, item]));
    const openOriginal = ({ number }: { number: number }): Readable => {
      const item = byNumber.get(number);
      if (!item?.included) throw new Error('An original was asked for that stays behind');
      return this.evidence.original(item);
    };
    return { name: `${file.row.reference}-copy.zip`, zip: writeCaseFileZip({ ...copy.file, checkpoint }, openOriginal, proof) };
  }
}

function goingOut({ file, items }: PreparedCopy): ExportableItem[] {
  const numbers = new Set(file.evidence.flatMap(({ number, included }) => (included ? [number] : [])));
  return items.filter(({ number }) => numbers.has(number));
}
