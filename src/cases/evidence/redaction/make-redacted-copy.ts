import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../../audit/index.js';
import { hasPages, type PagePicture, pagesToPdf, type SafeCopyRefusal, SafeCopyMaker, type SafePicture } from '../../../evidence/index.js';
import { type Actor, isRefused, refused, type Refused } from '../../../kernel/index.js';
import { NotFound } from '../../../platform/http/faults.js';
import { CaseItems } from '../case-items.js';
import { recordOf } from '../custody.js';
import type { CopyWords, EvidenceWords } from '../evidence-words.js';
import { ReadEvidence, type ReadRefusal } from '../read-evidence.js';
import { type ArrivedFile, ReceiveFiles } from '../receive-files.js';
import { saveEvidence } from '../save-evidence.js';
import { Quarantine } from '../scanning/quarantine.js';
import { type HiddenPart, pixelsOf } from './domain/hidden-part.js';
import type { HidingReason } from './domain/hiding-reasons.js';
import { whyInWords } from './redaction-words.js';

export interface CopyAsked {
  readonly parts: readonly HiddenPart[];
  readonly reason: HidingReason;
  readonly note: string;
}

export type CopyRefusal = ReadRefusal | SafeCopyRefusal | 'too-many-pages' | 'off-the-page';

/** Longer ones are better cut before: each page is drawn, painted and written anew. */
export const mostPages = 200;

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
    private readonly read: ReadEvidence,
    private readonly maker: SafeCopyMaker,
    private readonly files: ReceiveFiles,
    private readonly quarantine: Quarantine,
  ) {}

  /** @returns the new item. @throws NotFound as {@link ReadEvidence} does, and when the original was stopped meanwhile */
  async run(actor: Actor, evidenceId: string, asked: CopyAsked): Promise<{ id: string } | Refused<CopyRefusal>> {
    const read = await this.read.run(actor, evidenceId, {
      as: 'view',
      reason: 'To make a copy with parts hidden',
      fits: ({ type }) => hasPages(type),
    });
    if (isRefused(read)) return read;
    const original = await buffer(read.bytes).catch((fault: unknown) => this.unlessStopped(evidenceId, fault));
    const first = await this.page(original, read.words, 1);
    if (isRefused(first)) return first;
    if (first.pageCount > mostPages) return refused('too-many-pages');
    if (asked.parts.some(({ page }) => page > first.pageCount)) return refused('off-the-page');
    const file = await this.kept(original, read.words, first, asked);
    if (isRefused(file)) return file;
    try {
      await this.saved(actor, evidenceId, file, { ...asked, pageCount: first.pageCount });
    } catch (fault) {
      await this.files.discard([file]);
      throw fault;
    }
    return { id: file.id };
  }

  private page(original: Buffer, { type }: EvidenceWords, number: number): Promise<SafePicture | Refused<SafeCopyRefusal>> {
    return this.maker.makePage(Readable.from([original]), type, number, 'full');
  }

  private async kept(
    original: Buffer,
    words: EvidenceWords,
    first: SafePicture,
    { parts }: CopyAsked,
  ): Promise<ArrivedFile | Refused<CopyRefusal>> {
    const stem = `${words.name.replace(/\.[^.]*$/, '')} – parts hidden`;
    let why: Refused<SafeCopyRefusal> | null = null;
    const painted = async function* (this: MakeRedactedCopy): AsyncGenerator<PagePicture> {
      for (let number = 1; number <= first.pageCount; number += 1) {
        const page = number === 1 ? first : await this.page(original, words, number);
        const flat = isRefused(page)
          ? page
          : await this.painted(
              page,
              parts.filter((part) => part.page === number),
            );
        if (isRefused(flat)) {
          why = flat;
          throw new Error('A page could not be copied');
        }
        yield flat;
      }
    }.bind(this);
    const source = words.type === 'pdf' ? pagesToPdf(painted(), stem) : Readable.from(justBytes(painted()));
    const name = `${stem}.${words.type === 'pdf' ? 'pdf' : 'jpg'}`;
    const file = await this.files.keep(source, name).catch((fault: unknown) => {
      if (why === null) throw fault;
      return null;
    });
    // What we made ourselves is of a kind that is taken: it can only be too large.
    return why ?? (file === null || isRefused(file) ? refused('too-large') : file);
  }

  private painted(page: SafePicture, parts: readonly HiddenPart[]): Promise<PagePicture | Refused<SafeCopyRefusal>> {
    return this.maker.paintOver(
      page,
      parts.map((part) => pixelsOf(part, page)),
    );
  }

  private async saved(
    actor: Actor,
    evidenceId: string,
    file: ArrivedFile,
    { parts, reason, note, pageCount }: CopyAsked & { readonly pageCount: number },
  ): Promise<void> {
    const reference = await this.items.caseFor(actor, evidenceId, 'case.see-evidence');
    await this.work.run(actor, async (tx: Tx) => {
      const { file: found, item } = await this.items.open(tx, reference, evidenceId, 'case.see-evidence');
      if (item.state !== 'open' || item.words === null) throw new NotFound();
      const copy: CopyWords = { of: item.id, number: item.number, sha256: item.words.sha256, parts, pageCount, reason, note };
      const { row, via } = found;
      const place = { schoolId: row.schoolId, reportId: null, how: 'handler', description: item.words.description, cases: [row] } as const;
      await saveEvidence(tx, [file], { ...place, as: via, copy });
      await this.quarantine.enter(tx, [file.id]);
      const title = `Copy of item ${item.number} made, with parts hidden`;
      recordOf(tx, found, { ...item, sha256: item.words.sha256 }, 'evidence.copied', { title, reason: whyInWords({ reason, note }) });
    });
  }

  /** A stop destroys the bytes while they are read. */
  private async unlessStopped(evidenceId: string, fault: unknown): Promise<never> {
    if (await this.read.isStopped(evidenceId)) throw new NotFound();
    throw fault;
  }
}

async function* justBytes(pages: AsyncIterable<PagePicture>): AsyncGenerator<Buffer> {
  for await (const { bytes } of pages) yield bytes;
}
