import { PassThrough, type Readable } from 'node:stream';

/** One page, as a JPEG picture that we made. Sizes in picture points. */
export interface PagePicture {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** A4, in PDF points. */
const paper = { short: 595, long: 842 };

/**
 * A PDF in which each page is one picture and nothing else: no text lies under it, and nothing else of where it came from.
 * Fails as the source of its pages does.
 */
export function pagesToPdf(pages: AsyncIterable<PagePicture>, title: string): Readable {
  const out = new PassThrough();
  void write(pages, title, out).catch((fault: unknown) => out.destroy(fault instanceof Error ? fault : new Error(String(fault))));
  return out;
}

async function write(pages: AsyncIterable<PagePicture>, title: string, out: PassThrough): Promise<void> {
  // Loaded by whoever needs it first, so that a server at rest does without.
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({ autoFirstPage: false, info: { Title: title }, lang: 'en-GB', displayTitle: true });
  document.pipe(out);
  for await (const { bytes, width, height } of pages) {
    const across = width > height ? paper.long : paper.short;
    const size: [number, number] = [across, Math.round((across * height) / width)];
    document.addPage({ size, margin: 0 });
    document.image(bytes, 0, 0, { width: size[0], height: size[1] });
  }
  document.end();
}
