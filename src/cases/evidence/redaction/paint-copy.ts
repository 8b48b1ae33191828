import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type PagePicture, pagesToPdf, type SafeCopyRefusal, SafeCopyMaker, type SafePicture } from '../../../evidence/index.js';
import { isRefused, refused, type Refused } from '../../../kernel/index.js';
import type { EvidenceWords } from '../evidence-words.js';
import { type ArrivedFile, ReceiveFiles } from '../receive-files.js';
import { type HiddenPart, pixelsOf } from './domain/hidden-part.js';

/** Longer ones are better cut before: each page is drawn, painted and written anew. */
export const mostPages = 200;

export type PaintRefusal = SafeCopyRefusal | 'too-many-pages' | 'off-the-page';

export interface PaintedCopy {
  readonly file: ArrivedFile;
  readonly pageCount: number;
}

/** Draws the pages of an original anew, with parts painted over, and takes the result in as a file of its own. Nobody can open it until it is recorded. */
@Injectable()
export class PaintCopy {
  constructor(
    private readonly maker: SafeCopyMaker,
    private readonly files: ReceiveFiles,
  ) {}

  async run(original: Buffer, words: EvidenceWords, parts: readonly HiddenPart[]): Promise<PaintedCopy | Refused<PaintRefusal>> {
    const draw = (number: number) => this.maker.makePage(Readable.from([original]), words.type, number, 'full');
    const first = await draw(1);
    if (isRefused(first)) return first;
    const { pageCount } = first;
    if (pageCount > mostPages) return refused('too-many-pages');
    if (parts.some(({ page }) => page > pageCount)) return refused('off-the-page');
    const painting = new Painting(this.maker, parts, (number) => (number === 1 ? Promise.resolve(first) : draw(number)));
    const file = await this.kept(painting, pageCount, words);
    return isRefused(file) ? file : { file, pageCount };
  }

  /** Takes back what was made but not recorded. */
  discard(file: ArrivedFile): Promise<void> {
    return this.files.discard([file]);
  }

  private async kept(painting: Painting, pageCount: number, { name, type }: EvidenceWords): Promise<ArrivedFile | Refused<PaintRefusal>> {
    const stem = `${name.replace(/\.[^.]*$/, '')} – parts hidden`;
    const pages = painting.pages(pageCount);
    const taking = type === 'pdf' ? this.files.one(pagesToPdf(pages, stem), `${stem}.pdf`) : this.files.one(bytesOf(pages), `${stem}.jpg`);
    const file = await taking.catch((fault: unknown) => {
      if (painting.refusal === null) throw fault;
      return null;
    });
    // What we made ourselves is of a kind that is taken: it can only be too large.
    return painting.refusal ?? (file === null || isRefused(file) ? refused('too-large') : file);
  }
}

/** Pages on their way into a copy, one at a time. */
class Painting {
  refusal: Refused<SafeCopyRefusal> | null = null;

  constructor(
    private readonly maker: SafeCopyMaker,
    private readonly parts: readonly HiddenPart[],
    private readonly draw: (number: number) => Promise<SafePicture | Refused<SafeCopyRefusal>>,
  ) {}

  async *pages(count: number): AsyncGenerator<PagePicture> {
    for (let number = 1; number <= count; number += 1) {
      const page = await this.draw(number);
      const over = isRefused(page) ? [] : this.parts.filter((part) => part.page === number).map((part) => pixelsOf(part, page));
      const painted = isRefused(page) ? page : await this.maker.paintOver(page, over);
      if (isRefused(painted)) {
        this.refusal = painted;
        throw new Error('A page can’t be copied');
      }
      yield painted;
    }
  }
}

function bytesOf(pages: AsyncIterable<PagePicture>): Readable {
  const bytes = async function* (): AsyncGenerator<Buffer> {
    for await (const page of pages) yield page.bytes;
  };
  return Readable.from(bytes());
}
