import { createRequire } from 'node:module';
import { canonicalText } from '../../kernel/index.js';
import { type ChildLimits, type Kind, kindOf } from './confined-child.js';
import { type PaintOrder, paintingWorker } from './painting-worker.js';
import { libraryAt } from './library-at.js';
import { pdfWorker } from './pdf-worker.js';
import { type PageOrder, type PictureSize, pictureWorker } from './picture-worker.js';

/** One page as a picture, made anew; a picture is one page. */
export interface SafePicture {
  readonly kind: 'picture';
  readonly mediaType: 'image/webp';
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
  readonly pageCount: number;
  /** What can be read on it, as the file says; none of a picture. */
  readonly words: string;
}

export interface PageLimits extends ChildLimits {
  readonly maxPixels: number;
  readonly maxEdge: Readonly<Record<PictureSize, number>>;
  readonly maxLongEdge: number;
  readonly maxPages: number;
}

const megabyte = 1024 * 1024;

export const usualPageLimits: PageLimits = {
  maxBytes: 100 * megabyte,
  maxPixels: 120_000_000,
  maxEdge: { usual: 1_600, full: 3_200 },
  maxLongEdge: 12_000,
  maxPages: 2_000,
  maxRssBytes: 512 * megabyte,
  maxMilliseconds: 10_000,
};

const require = createRequire(import.meta.url);

export function pictureKind(limits: PageLimits): Kind<PageOrder, SafePicture> {
  return kindOf(pictureWorker, { ...limits, sharp: libraryAt('sharp') }, answers);
}

export function pdfKind(limits: PageLimits): Kind<PageOrder, SafePicture> {
  const orders = {
    ...limits,
    sharp: libraryAt('sharp'),
    pdfium: libraryAt('@hyzyla/pdfium'),
    wasm: require.resolve('@hyzyla/pdfium/pdfium.wasm'),
    maxLetters: 20_000,
    maxWasmBytes: 320 * megabyte,
    // The largest that the format knows by itself: 200 inches. @source ISO 32000-1, annex C
    maxPoints: 14_400,
  };
  return kindOf(pdfWorker, orders, answers);
}

/** A page as one flat JPEG, with parts painted over. */
export interface PaintedPicture {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

export function paintingKind(limits: PageLimits): Kind<PaintOrder, PaintedPicture> {
  return kindOf(
    paintingWorker,
    { ...limits, sharp: libraryAt('sharp') },
    {
      ...answers,
      read: ({ width, height }, bytes) => (typeof width === 'number' && typeof height === 'number' ? { bytes, width, height } : null),
    },
  );
}

const answers = {
  heapMegabytes: 64,
  maxAnswerBytes: 32 * megabyte,
  read: ({ width, height, pageCount, words }: Readonly<Record<string, unknown>>, bytes: Buffer): SafePicture | null =>
    typeof width === 'number' && typeof height === 'number' && typeof pageCount === 'number' && typeof words === 'string'
      ? { kind: 'picture', mediaType: 'image/webp', bytes, width, height, pageCount, words: canonicalText(words) }
      : null,
};
