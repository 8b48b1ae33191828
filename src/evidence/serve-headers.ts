import { type EvidenceType, evidenceKinds } from './evidence-types.js';
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
