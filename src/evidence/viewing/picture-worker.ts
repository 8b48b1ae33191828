import type { default as Sharp } from 'sharp';
import type { Made, Work } from './confined-loop.js';

/** `full` keeps more of it, for whoever looks closely. */
export type PictureSize = 'usual' | 'full';

export interface PageOrder {
  /** From 1. */
  readonly page: number;
  readonly size: PictureSize;
}

export interface PictureOrders {
  readonly sharp: string;
  readonly maxPixels: number;
  readonly maxEdge: Readonly<Record<PictureSize, number>>;
  /** For pictures much longer than wide: a screenshot of a whole conversation. */
  readonly maxLongEdge: number;
}

/** Turned upright, made smaller, written anew: of the original's bytes none is left, and nothing it told beside the picture. */
export async function pictureWorker(orders: PictureOrders): Promise<Work<PageOrder>> {
  const { default: sharp } = (await import(orders.sharp)) as { default: typeof Sharp };
  // sharp reads SVG and more, whatever the name says: nothing is read here but the three kinds that we show.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadPngBuffer', 'VipsForeignLoadJpegBuffer', 'VipsForeignLoadWebpBuffer'] });
  sharp.cache(false);
  sharp.concurrency(1);
  return async ({ page, size }, original) => {
    if (page !== 1) return { head: { refused: 'no-such-part' } };
    try {
      return await safeCopyOf(original, orders.maxEdge[size]);
    } catch (fault) {
      return { head: { refused: String(fault).includes('pixel limit') ? 'too-large' : 'cannot-be-shown' } };
    }
  };

  async function safeCopyOf(original: Buffer, edge: number): Promise<Made> {
    const open = () => sharp(original, { limitInputPixels: orders.maxPixels, failOn: 'none', pages: 1 });
    const { width, height } = (await open().metadata()).autoOrient;
    // A screenshot of a whole conversation is many screens long, and unreadable once its long edge is cut to one.
    const longest = Math.max(width, height) > 2.5 * Math.min(width, height) ? orders.maxLongEdge : edge;
    const [across, down] = width > height ? [longest, edge] : [edge, longest];
    const { data, info } = await open()
      .autoOrient()
      .resize({ width: across, height: down, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 85, effort: 1 })
      .toBuffer({ resolveWithObject: true });
    return { head: { width: info.width, height: info.height, pageCount: 1, words: '' }, bytes: data };
  }
}
