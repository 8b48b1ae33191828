import { TextDecoder } from 'node:util';
import type { EvidenceType, OtherKind } from './evidence-types.js';

/** Watches a file go by, because some kinds can only be told from the whole. Each answer names what it turned out to be instead. */
export interface ContentCheck {
  see(chunk: Buffer): OtherKind | null;
  end(): OtherKind | null;
}

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be';

/** UTF-16 only when it says so by its mark: without one, its zero bytes could be anything. */
export function textEncoding(head: Buffer): TextEncodingName {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Control characters, of which text has only tab and the ends of lines and pages. Those above U+007F come from mistaken encodings, and are read. */
const binarySigns = /[^\P{Cc}\t\n\f\r\u007f-\u009f]/u;

export function hasBinarySigns(text: string): boolean {
  return binarySigns.test(text);
}

/** Text is well-formed to its last byte, and free of control characters. */
export class TextCheck implements ContentCheck {
  private readonly decoder: TextDecoder;

  constructor(encoding: TextEncodingName) {
    this.decoder = new TextDecoder(encoding, { fatal: true });
  }

  see(chunk: Buffer): OtherKind | null {
    try {
      return hasBinarySigns(this.decoder.decode(chunk, { stream: true })) ? 'unknown' : null;
    } catch {
      return hasBinarySigns(chunk.toString('latin1')) ? 'unknown' : 'unreadable-text';
    }
  }

  end(): OtherKind | null {
    try {
      this.decoder.decode();
      return null;
    } catch {
      return 'unreadable-text';
    }
  }
}

/** An e-mail may hold letters of any encoding, but never a NUL. @source RFC 5322, 2.2 and 4 */
export class MailCheck implements ContentCheck {
  see(chunk: Buffer): OtherKind | null {
    return chunk.includes(0) ? 'unknown' : null;
  }

  end(): null {
    return null;
  }
}

/**
 * Outlook's files, old Office documents and installers share one container. Its directory says which this is: the class of the root, or the
 * names that only messages have. The directory may lie anywhere in the file.
 * @source [MS-CFB] 2.2 and 2.6, [MS-OXMSG] 2
 */
export class OutlookCheck implements ContentCheck {
  private readonly from: number;
  private readonly size: number;
  private readonly directory: Buffer[] = [];
  private seen = 0;

  constructor(head: Buffer) {
    this.size = head.readUInt16LE(30) === 12 ? 4096 : 512;
    this.from = (head.readUInt32LE(48) + 1) * this.size;
  }

  see(chunk: Buffer): null {
    const [start, end] = [this.from - this.seen, this.from + this.size - this.seen];
    if (end > 0 && start < chunk.length) this.directory.push(Buffer.from(chunk.subarray(Math.max(0, start), end)));
    this.seen += chunk.length;
    return null;
  }

  end(): OtherKind | null {
    const entries = Buffer.concat(this.directory);
    const isMessage =
      entries.subarray(80, 96).equals(messageClass) || messageNames.some((name) => entries.includes(Buffer.from(name, 'utf16le')));
    return isMessage ? null : 'office-document';
  }
}

/** {00020D0B-0000-0000-C000-000000000046} */
const messageClass = Buffer.from('0b0d020000000000c000000000000046', 'hex');
const messageNames = ['__nameid_version1.0', '__properties_version1.0', '__substg1.0_', '__recip_version1.0_'];

/** What must follow the first bytes for a picture or a PDF to be one. */
export const structures: Partial<Record<EvidenceType, (head: Buffer) => boolean>> = {
  png: (head) => head.toString('latin1', 12, 16) === 'IHDR' && head.length >= 33 && head.readUInt32BE(16) > 0 && head.readUInt32BE(20) > 0,
  jpeg: (head) => (head[3] ?? 0) >= 0xc0 && head[3] !== 0xff,
  webp: (head) => ['VP8 ', 'VP8L', 'VP8X'].includes(head.toString('latin1', 12, 16)),
  pdf: (head) => /^%PDF-[12]\.\d/.test(head.toString('latin1', 0, 8)),
};

/** Looks for the header of an e-mail at the start. What a long header continues beyond the first bytes is taken on trust. */
export function hasMailHeader(head: Buffer): boolean {
  const start = head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
  const [header = ''] = start.split(/\r?\n\r?\n/, 1);
  const lines = header.replace(/^>?From [^\n]*\n/, '').split(/\r?\n/);
  if (header.length === start.length) lines.pop();
  const fields = lines.filter((line) => !/^[ \t]/.test(line)).map((line) => /^([!-9;-~]+)[ \t]*:/.exec(line)?.[1]?.toLowerCase());
  return fields.filter((field) => field !== undefined && mailFields.has(field)).length >= 2 && !fields.includes(undefined);
}

const mailFields: ReadonlySet<string> = new Set([
  'from',
  'to',
  'date',
  'subject',
  'message-id',
  'mime-version',
  'content-type',
  'received',
  'return-path',
  'delivered-to',
  'dkim-signature',
  'arc-seal',
  'authentication-results',
]);
