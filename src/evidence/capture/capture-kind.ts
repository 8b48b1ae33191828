import { type ChildLimits, type Kind, kindOf } from '../viewing/confined-child.js';
import { libraryAt } from '../viewing/library-at.js';
import { captureWorker, type RawCapture } from './capture-worker.js';

const megabyte = 1024 * 1024;

/** What a camera writes stands at the start; more than this is never given to a parser. */
export const captureLimits: ChildLimits = { maxBytes: megabyte, maxMilliseconds: 5_000, maxRssBytes: 256 * megabyte };

/** As little time and memory as the start of a file takes. */
export function captureKind(limits: ChildLimits = captureLimits): Kind<null, RawCapture> {
  return kindOf(
    captureWorker,
    { ...limits, exifreader: libraryAt('exifreader') },
    {
      heapMegabytes: 64,
      maxAnswerBytes: 16 * 1024,
      // Nothing of it is believed: whoever asked looks at each part.
      read: (head) => head as unknown as RawCapture,
    },
  );
}
