import { fileTypeFromBuffer } from 'file-type';
import { TextDecoder } from 'node:util';
import {
  type ContentCheck,
  hasBinarySigns,
  hasMailHeader,
  MailCheck,
  OutlookCheck,
  structures,
  TextCheck,
  textEncoding,
} from './content-checks.js';
import {
  type AnyKind,
  asLetIn,
  type EvidenceType,
  evidenceKinds,
  isEvidenceType,
  kindByExtension,
  type MediaKind,
  type OtherKind,
} from './evidence-types.js';
import { extensionOf } from './file-name.js';
import { mediaContent } from './media-content.js';
import type { ContentRefusal } from './refusals.js';

/** How much of a file is enough to tell what it is; the rest is watched by the check. */
export const headBytes = 4_100;

export interface Decided {
  readonly type: EvidenceType;
  readonly check: ContentCheck | null;
}

export interface Content {
  readonly kind: AnyKind;
  readonly check: ContentCheck | null;
}

/** Content decides what a file is; its name may only be wrong where people cannot help it, as among pictures. */
export async function decideType(name: string, head: Buffer, media: readonly MediaKind[] = []): Promise<Decided | ContentRefusal> {
  const extension = extensionOf(name);
  const content = await contentOf(head, extension);
  const kind = asLetIn(content.kind, media);
  return isEvidenceType(kind) && mayBear(kind, extension) ? { type: kind, check: content.check } : whyNot(name, kind, media);
}

/** The refusal for a name and what its content turned out to be, at first sight or later. */
export function whyNot(name: string, found: AnyKind, media: readonly MediaKind[] = []): ContentRefusal {
  const known = kindByExtension(extensionOf(name));
  const claimed = known === null ? null : asLetIn(known, media);
  return claimed !== null && isLie(claimed, found)
    ? { refused: 'lies-about-its-type', claimed, found }
    : { refused: 'not-taken-yet', kind: untakenKind(claimed, found) };
}

async function contentOf(head: Buffer, extension: string): Promise<Content> {
  if (structures.pdf?.(head)) return { kind: 'pdf', check: null };
  const claimsText = evidenceKinds.text.extensions.includes(extension);
  if (!claimsText && hasMailHeader(head)) return { kind: 'eml', check: new MailCheck() };
  // Text before magic: "BM" at the start of a word does not make a sentence a picture.
  const encoding = textEncoding(head);
  if (new TextCheck(encoding).see(head) === null) return textContent(head, encoding);
  return magicContent(head, extension);
}

function textContent(head: Buffer, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): Content {
  const text = new TextDecoder(encoding).decode(head).trimStart();
  if (markup.test(text)) return { kind: 'web-page', check: null };
  if (/^(\{\\rtf|%!PS)/.test(text)) return { kind: 'office-document', check: null };
  return { kind: 'text', check: new TextCheck(encoding) };
}

/** @source WHATWG MIME Sniffing, 7.1, without the tags of one letter, which chats use for names */
const markup = /^<(\?xml|!--|!doctype\s|(html|head|script|iframe|style|title|body|table|div|svg)[\s>])/i;

async function magicContent(head: Buffer, extension: string): Promise<Content> {
  const mediaType = (await fileTypeFromBuffer(head))?.mime ?? '';
  const mayBeMail = ['msg', null].includes(kindByExtension(extension)) && head.length >= 512;
  if (mediaType === 'application/x-cfb' && mayBeMail) return { kind: 'msg', check: new OutlookCheck(head) };
  const type = pictureTypes[mediaType];
  if (type) return { kind: structures[type]?.(head) ? type : 'unknown', check: null };
  const played = mediaContent(mediaType, head, extension);
  if (played) return played;
  const other = otherByMediaType.find(([pattern]) => pattern.test(mediaType))?.[1];
  return { kind: other ?? (hasBinarySigns(head.toString('latin1')) ? 'unknown' : 'unreadable-text'), check: null };
}

const pictureTypes: Readonly<Record<string, EvidenceType>> = {
  'image/png': 'png',
  'image/apng': 'png',
  'image/jpeg': 'jpeg',
  'image/webp': 'webp',
};

const otherByMediaType: readonly (readonly [RegExp, OtherKind])[] = [
  [/^image\//, 'other-picture'],
  [
    /msdownload|x-elf|mach-binary|wasm|java-|android|x-deb|x-rpm|chrome-extension|xpinstall|shortcut|apple\.alias|regedit|htmlhelp/,
    'program',
  ],
  [
    /openxmlformats|opendocument|vnd\.ms-(word|excel|powerpoint)|epub|mobipocket|rtf|indesign|visio|postscript|eps|x-cfb/,
    'office-document',
  ],
  [/zip|x-tar|x-rar|7z|x-xz|zstd|x-l(z|zh)|x-arj|x-cpio|x-ace|cab-compressed|diskimage|x-compress|unix-archive|x-asar/, 'archive'],
  [/xml|html/, 'web-page'],
];

function mayBear(type: EvidenceType, extension: string): boolean {
  const claimed = kindByExtension(extension);
  // Any bytes without control characters are text, so for text alone the name has to say so too.
  if (claimed === null) return type !== 'text' || extension === '';
  if (isEvidenceType(claimed)) return evidenceKinds[claimed].family === evidenceKinds[type].family;
  return claimed === `other-${evidenceKinds[type].family}`;
}

function isLie(claimed: AnyKind, found: AnyKind): boolean {
  // A web page, a script or a table is text too: its name says more than its bytes.
  if (!isEvidenceType(claimed)) return isEvidenceType(found) && found !== 'text' && found !== 'eml';
  if (found === 'other-picture' || found === 'other-sound' || found === 'other-video')
    return found !== `other-${evidenceKinds[claimed].family}`;
  if (found === 'unreadable-text') return claimed !== 'text';
  return true;
}

/** The more telling of the two: many kinds of document are packed files or text inside. */
function untakenKind(claimed: AnyKind | null, found: AnyKind): OtherKind {
  const claim = claimed === null || isEvidenceType(claimed) ? null : claimed;
  if (isEvidenceType(found)) return claim ?? 'unknown';
  return found === 'unknown' || found === 'archive' ? (claim ?? found) : found;
}
