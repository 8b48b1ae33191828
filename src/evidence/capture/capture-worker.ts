import type { load as Load } from 'exifreader';
import type { Work } from '../viewing/confined-loop.js';

export interface CaptureOrders {
  readonly exifreader: string;
}

/** What a file says about itself, word for word: nothing of it is believed here. */
export interface RawCapture {
  readonly taken: string | null;
  readonly offset: string | null;
  readonly make: string | null;
  readonly model: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** The start of one file in, what it says about itself out. */
export async function captureWorker(orders: CaptureOrders): Promise<Work<null>> {
  const library = (await import(orders.exifreader)) as { default: { load: typeof Load } };
  return (_, start) => Promise.resolve({ head: { ...told(start) } });

  function told(start: Buffer): RawCapture {
    try {
      // Without `async` nothing is unpacked: what is small in the file stays small.
      const { exif = {}, gps = {} } = library.default.load(start, {
        expanded: true,
        includeTags: { exif: ['DateTimeOriginal', 'OffsetTimeOriginal', 'Make', 'Model'], gps: true },
      });
      return {
        taken: text(exif.DateTimeOriginal?.description),
        offset: text(exif.OffsetTimeOriginal?.description),
        make: text(exif.Make?.description),
        model: text(exif.Model?.description),
        latitude: number(gps.Latitude),
        longitude: number(gps.Longitude),
      };
    } catch {
      // It says nothing, or nothing that can be read.
      return { taken: null, offset: null, make: null, model: null, latitude: null, longitude: null };
    }
  }

  function text(said: unknown): string | null {
    // So it calls what it could not read.
    return typeof said === 'string' && said !== '<faulty value>' ? said.slice(0, 200) : null;
  }

  function number(said: unknown): number | null {
    return typeof said === 'number' && Number.isFinite(said) ? said : null;
  }
}
