import type { Sha256 } from '../kernel/index.js';
import type { BytePart } from './byte-range.js';
import { type EvidenceType, evidenceKinds, mediaKindOf } from './evidence-types.js';
import { extensionOf, fileName } from './file-name.js';

/** Nothing that is served here may run, load, frame or be kept, whatever a browser takes it for. */
const confined = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const;

/**
 * The headers of an original: always a download, never shown, and to a browser only bytes. A file can be a true picture and a program at
 * once; so the name ends in what the content is, whatever ending it came with.
 */
export function serveHeaders(file: { readonly name: string; readonly type: EvidenceType; readonly bytes: number }): Record<string, string> {
  return {
    ...confined,
    'Content-Type': 'application/octet-stream',
    'Content-Length': String(file.bytes),
    'Content-Disposition': attachment(downloadName(file.name, file.type)),
  };
}

/** The headers of a safe copy, which is the only form in which evidence is shown. */
export function safeCopyHeaders(copy: { readonly mediaType: string; readonly bytes: Buffer }): Record<string, string> {
  return { ...confined, 'Content-Type': copy.mediaType, 'Content-Length': String(copy.bytes.length), 'Content-Disposition': 'inline' };
}

/** Names the bytes of an item, which never change. */
export function mediaTag({ sha256 }: { readonly sha256: Sha256 }): string {
  return `"${sha256}"`;
}

interface Played {
  readonly type: EvidenceType;
  readonly bytes: number;
  readonly sha256: Sha256;
}

/**
 * The headers of what a player fetches. Of all originals only sound and video go to a browser as what they are: it plays them, and runs nothing
 * that is in them.
 * @param part null for the whole, `none` for a part that there is not
 */
export function mediaHeaders(file: Played, part: BytePart | 'none' | null): Record<string, string> {
  if (mediaKindOf(file.type) === null) throw new TypeError('Only sound and video are played');
  const [first, last] = part === null || part === 'none' ? [0, file.bytes - 1] : [part.first, part.last];
  const range = part === 'none' ? `bytes */${file.bytes}` : `bytes ${first}-${last}/${file.bytes}`;
  return {
    ...confined,
    'Content-Type': evidenceKinds[file.type].mediaType,
    'Content-Length': part === 'none' ? '0' : String(last - first + 1),
    'Content-Disposition': 'inline',
    'Accept-Ranges': 'bytes',
    ETag: mediaTag(file),
    ...(part === null ? {} : { 'Content-Range': range }),
  };
}

function downloadName(name: string, type: EvidenceType): string {
  const safe = fileName(name);
  const { extensions } = evidenceKinds[type];
  return extensions.includes(extensionOf(safe)) ? safe : `${safe}.${extensions[0]}`;
}

/** Both forms of RFC 6266, 4.3: one in plain ASCII for old browsers, one in full as RFC 8187 writes it. */
function attachment(name: string): string {
  const plain = name.replace(/[^\w .()-]/g, '_');
  const full = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
