import type { PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import type { default as Sharp } from 'sharp';
import type { Made, Work } from './confined-loop.js';
import type { PageOrder, PictureSize } from './picture-worker.js';

export interface PdfOrders {
  readonly pdfium: string;
  /** The compiled PDFium, as a path. It holds no JavaScript engine and reaches neither network nor disk. */
  readonly wasm: string;
  readonly sharp: string;
  readonly maxWasmBytes: number;
  readonly maxPages: number;
  readonly maxLetters: number;
  /** 72 to the inch. */
  readonly maxPoints: number;
  readonly maxEdge: Readonly<Record<PictureSize, number>>;
}

/**
 * Draws one page of a PDF as a picture. Scripts, actions, forms and embedded files are never started: only what stands on the page is drawn.
 * Each file gets a PDFium of its own, so that what one breaks another never meets.
 */
export async function pdfWorker(orders: PdfOrders): Promise<Work<PageOrder>> {
  const { default: sharp } = (await import(orders.sharp)) as { default: typeof Sharp };
  const { PDFiumLibrary: Library } = (await import(orders.pdfium)) as { PDFiumLibrary: typeof PDFiumLibrary };
  const { readFile } = await import('node:fs/promises');
  const compiled = new WebAssembly.Module(await readFile(orders.wasm));
  sharp.cache(false);
  sharp.concurrency(1);
  return async ({ page, size }, original) => {
    const library = await Library.init({ instantiateWasm: within(orders.maxWasmBytes) });
    const opened = await open(library, original);
    if ('head' in opened) return opened;
    const pageCount = opened.getPageCount();
    if (pageCount > orders.maxPages) return { head: { refused: 'too-large' } };
    if (page > pageCount) return { head: { refused: pageCount === 0 ? 'cannot-be-shown' : 'no-such-part' } };
    return drawn(opened, page, pageCount, orders.maxEdge[size]);
  };

  async function open(library: PDFiumLibrary, original: Buffer): Promise<PDFiumDocument | Made> {
    try {
      return await library.loadDocument(original);
    } catch (fault) {
      return { head: { refused: String(fault).includes('Password') ? 'locked' : 'cannot-be-shown' } };
    }
  }

  async function drawn(document: PDFiumDocument, number: number, pageCount: number, edge: number): Promise<Made> {
    const page = document.getPage(number - 1);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    if (!(originalWidth > 0 && originalHeight > 0)) return { head: { refused: 'cannot-be-shown' } };
    const longest = Math.max(originalWidth, originalHeight);
    if (longest > orders.maxPoints) return { head: { refused: 'too-large' } };
    const width = Math.max(1, Math.round((originalWidth * edge) / longest));
    const height = Math.max(1, Math.round((originalHeight * edge) / longest));
    const words = page.getText().slice(0, orders.maxLetters);
    const { data } = await page.render({ width, height });
    const bytes = await sharp(data, { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .webp({ quality: 85, effort: 1 })
      .toBuffer();
    return { head: { width, height, pageCount, words }, bytes };
  }

  /** PDFium that is given no more memory than so much: whatever asks for more is told that there is none. */
  function within(maxBytes: number) {
    return (imports: WebAssembly.Imports, started: (instance: WebAssembly.Instance) => void): WebAssembly.Exports => {
      const { emscripten_resize_heap: more } = imports.env as unknown as { emscripten_resize_heap: (bytes: number) => number };
      const env = { ...imports.env, emscripten_resize_heap: (bytes: number) => (bytes >>> 0 > maxBytes ? 0 : more(bytes)) };
      const instance = new WebAssembly.Instance(compiled, { ...imports, env });
      started(instance);
      return instance.exports;
    };
  }
}
