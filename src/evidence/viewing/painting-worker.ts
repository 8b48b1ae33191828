import type { default as Sharp } from 'sharp';
import type { Made, Work } from './confined-loop.js';

/** In whole picture points. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PaintOrder {
  readonly over: readonly Rectangle[];
}

export interface PaintOrders {
  readonly sharp: string;
  readonly maxPixels: number;
}

/** Paints black over parts of a picture that a child drew before, and writes it anew as one flat JPEG: nothing lies under what is painted. */
export async function paintingWorker(orders: PaintOrders): Promise<Work<PaintOrder>> {
  const { default: sharp } = (await import(orders.sharp)) as { default: typeof Sharp };
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadWebpBuffer'] });
  sharp.cache(false);
  sharp.concurrency(1);
  return async ({ over }, original): Promise<Made> => {
    const black = over.map(({ left, top, width, height }) => ({
      input: { create: { width, height, channels: 3 as const, background: 'black' } },
      left,
      top,
    }));
    const { data, info } = await sharp(original, { limitInputPixels: orders.maxPixels })
      .flatten({ background: 'white' })
      .composite(black)
      // Without thinned colours, so that small letters stay readable.
      .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
      .toBuffer({ resolveWithObject: true });
    return { head: { width: info.width, height: info.height }, bytes: data };
  };
}
