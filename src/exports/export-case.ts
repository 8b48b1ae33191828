import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Checkpoints, factInWords, type Tx, UnitOfWork } from '../audit/index.js';
import { CasesRepository, ExportEvidence } from '../cases/index.js';
import { type Actor, parseReference } from '../kernel/index.js';
import type { CaseFilePurpose } from './case-file/case-file.js';
import { gatherCase } from './gather-case.js';
import { ProofOfCase } from './proof/proof-of-case.js';
import { reportersIn } from './proof/shown-details.js';

export interface ExportAsked {
  readonly purpose: CaseFilePurpose;
  readonly forWhom: string;
  readonly reason: string;
  /** Copies with parts hidden go out instead of what they were made from. */
  readonly copiesInstead?: boolean;
  /** Why the reporter is named in this copy; null leaves the name out. */
  readonly reporterReason: string | null;
}

export interface ExportedFile {
  readonly name: string;
  readonly zip: Readable;
}

/**
 * Makes the copy of a case that leaves the school. That it was taken, by whom, for whom and why is on the log, under a checkpoint that the copy
 * carries, before its first byte goes out.
 */
@Injectable()
export class ExportCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly checkpoints: Checkpoints,
    private readonly evidence: ExportEvidence,
    private readonly proof: ProofOfCase,
  ) {}

  async run(actor: Actor, reference: string, asked: ExportAsked): Promise<ExportedFile> {
    const open = (tx: Tx) => this.cases.open(tx, parseReference(reference), 'case.export');
    // Records nothing, so it leaves no trace. What a damaged file is, is found before the copy says what it holds.
    await this.evidence.check(await this.work.run(actor, async (tx) => this.evidence.of(tx, await open(tx), asked)));
    const gathered = await this.work.run(actor, async (tx) => {
      const file = await open(tx);
      const parts = await gatherCase(tx, file);
      const evidence = await this.evidence.of(tx, file, asked);
      const sheets = await this.evidence.sheets(tx, file);
      const [school] = await tx.query<{ name: string }>('SELECT name FROM school WHERE id = ?', [file.row.schoolId]);
      this.evidence.recordExported(tx, file, evidence);
      tx.record({
        action: 'case.exported',
        subject: file.row.id,
        detail: {
          keyId: file.row.keyId,
          words: { title: 'Case file exported', ...asked, items: evidence.filter(({ included }) => included).length },
        },
      });
      return { file, parts, evidence, sheets, school: school?.name ?? '', madeAt: tx.now };
    });
    const checkpoint = await this.checkpoints.keep();
    const { caseFileOf } = await import('./case-file.presenter.js');
    const caseFile = caseFileOf(
      gathered.file,
      gathered.parts,
      { items: gathered.evidence, sheets: gathered.sheets },
      {
        ...asked,
        namesReporter: asked.reporterReason !== null,
        madeBy: actor.name,
        madeAt: gathered.madeAt,
        school: gathered.school,
        checkpoint,
        inWords: factInWords,
      },
    );
    // Typesetting and its fonts are loaded by the first export, so that a server at rest does without them.
    const { writeCaseFileZip } = await import('./case-file/case-file-zip.js');
    const byNumber = new Map(gathered.evidence.map((item) => [item.number, item]));
    const openOriginal = ({ number }: { number: number }): Readable => {
      const item = byNumber.get(number);
      if (!item?.included) throw new Error('An original was asked for that stays behind');
      return this.evidence.original(item);
    };
    const proof = await this.proof.of({
      file: gathered.file,
      checkpoint,
      unnamed: asked.reporterReason === null ? reportersIn(gathered.parts.log) : new Set(),
      evidenceIds: new Set(gathered.evidence.flatMap(({ id, about }) => (about === null ? [] : [id]))),
    });
    const zip = writeCaseFileZip(caseFile, openOriginal, proof);
    return { name: `${gathered.file.row.reference}-case-file.zip`, zip };
  }
}
