import { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { canonicalText, isRefused, refused, type Refused } from '../../kernel/index.js';
import type { Capture } from '../capture/capture.js';
import { captureKind } from '../capture/capture-kind.js';
import { readCapture } from '../capture/read-capture.js';
import { textEncoding } from '../content-checks.js';
import { type EvidenceType, evidenceKinds } from '../evidence-types.js';
import { ChildPool } from './child-pool.js';
import type { ViewRefusal } from './confined-child.js';
import {
  type PageLimits,
  type PaintedPicture,
  paintingKind,
  pdfKind,
  pictureKind,
  type SafePicture,
  usualPageLimits,
} from './page-kinds.js';
import type { Rectangle } from './painting-worker.js';
import { mailKind, type TakenOut } from './mail-kind.js';
import type { MailWords } from './mail-worker.js';
import { textKind } from './text-kind.js';
import type { TextWords } from './text-worker.js';
import type { PictureSize } from './picture-worker.js';

/** What may be shown of an item: made anew from the original, which itself is never shown. */
export type SafeCopy = SafePicture | SafeText;

export interface SafeText {
  readonly kind: 'text';
  readonly text: string;
  /** Whether the original goes on behind it. */
  readonly isCut: boolean;
}

export type SafeCopyRefusal = ViewRefusal;

const textBytes = 100_000;

/** The rest is downloaded, or has pages of its own. */
export function canBeShown(type: EvidenceType): boolean {
  return evidenceKinds[type].family === 'picture' || type === 'text';
}

/** Whether pictures of its pages can be made: a picture has one. */
export function hasPages(type: EvidenceType): boolean {
  return evidenceKinds[type].family === 'picture' || type === 'pdf';
}

export function isMail(type: EvidenceType): type is 'eml' | 'msg' {
  return type === 'eml' || type === 'msg';
}

/** Makes safe copies. Whatever has to be parsed for them is parsed in child processes; several may be asked for at once. */
export class SafeCopyMaker {
  private readonly pool: ChildPool;
  private readonly pictures: ReturnType<typeof pictureKind>;
  private readonly pdfs: ReturnType<typeof pdfKind>;
  private readonly painters: ReturnType<typeof paintingKind>;
  private readonly mails: ReturnType<typeof mailKind>;
  private readonly texts: ReturnType<typeof textKind>;
  private readonly captures = captureKind();

  constructor({ restMilliseconds = 30_000, ...given }: Partial<PageLimits & { restMilliseconds: number }> = {}) {
    const limits = { ...usualPageLimits, ...given };
    this.pool = new ChildPool(restMilliseconds);
    this.pictures = pictureKind(limits);
    this.pdfs = pdfKind(limits);
    this.painters = paintingKind(limits);
    this.mails = mailKind(limits);
    this.texts = textKind(limits);
  }

  /** Takes the source and closes it. @throws what the source throws: bytes that do not open are a fault, never a refusal */
  async makeSafeCopy(source: Readable, type: EvidenceType): Promise<SafeCopy | Refused<SafeCopyRefusal>> {
    if (type === 'text') return startOf(source);
    if (!canBeShown(type)) return notShown(source);
    return this.makePage(source, type, 1);
  }

  /**
   * One page of a picture or a PDF, as a picture. Takes the source and closes it.
   * @param page from 1; one that is not there is refused
   * @throws what the source throws
   */
  async makePage(
    source: Readable,
    type: EvidenceType,
    page: number,
    size: PictureSize = 'usual',
  ): Promise<SafePicture | Refused<ViewRefusal>> {
    if (!hasPages(type)) return notShown(source);
    return this.pool.make(type === 'pdf' ? this.pdfs : this.pictures, { page, size }, source);
  }

  /** Flattens a page that {@link makePage} drew, with black over some parts of it. @param over within the picture */
  paintOver(page: SafePicture, over: readonly Rectangle[]): Promise<PaintedPicture | Refused<ViewRefusal>> {
    return this.pool.make(this.painters, { over }, Readable.from([page.bytes]));
  }

  /** The start of a text; of an exported chat also a page of its messages. Takes the source and closes it. @throws what the source throws */
  readText(source: Readable, page: number): Promise<TextWords | Refused<ViewRefusal>> {
    return this.pool.make(this.texts, { page }, source);
  }

  /** A saved e-mail as words. Takes the source and closes it. @throws what the source throws */
  async readMail(source: Readable, type: EvidenceType): Promise<MailWords | Refused<ViewRefusal>> {
    if (!isMail(type)) return notShown(source);
    const read = await this.pool.make(this.mails, { type, attachment: null }, source);
    return isRefused(read) ? read : read.kind === 'mail' ? read.mail : refused('cannot-be-shown');
  }

  /** What was attached to a saved e-mail, as it is. @param number from 1. @throws what the source throws */
  async takeOut(source: Readable, type: EvidenceType, number: number): Promise<TakenOut | Refused<ViewRefusal>> {
    if (!isMail(type)) return notShown(source);
    const read = await this.pool.make(this.mails, { type, attachment: number }, source);
    return isRefused(read) ? read : read.kind === 'attachment' ? read.attachment : refused('cannot-be-shown');
  }

  /** What the start of a picture says of how it was made. Takes the source and closes it. @throws what the source throws */
  readCapture(source: Readable): Promise<Capture> {
    return readCapture(this.pool, this.captures, source);
  }

  /** How many children are alive, working or resting. */
  get alive(): number {
    return this.pool.alive;
  }

  /** Ends the children that rest. Called when Heed stops. */
  stop(): void {
    this.pool.stop();
  }
}

function notShown(source: Readable): Refused<ViewRefusal> {
  source.destroy();
  return refused('cannot-be-shown');
}

/** The start of a text, as plain words: canonical, and cut between letters. */
async function startOf(source: Readable): Promise<SafeText> {
  const head: Buffer[] = [];
  let length = 0;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    head.push(chunk);
    length += chunk.length;
    if (length > textBytes) break;
  }
  const start = Buffer.concat(head).subarray(0, textBytes);
  const isCut = length > textBytes;
  // `stream` keeps back the letter that the cut has halved.
  return { kind: 'text', text: canonicalText(new TextDecoder(textEncoding(start)).decode(start, { stream: isCut })), isCut };
}
