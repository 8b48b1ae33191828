import { canonicalText } from '../../kernel/index.js';
import { canonicalWords } from './canonical-words.js';
import { type ChildLimits, type Kind, kindOf } from './confined-child.js';
import { libraryAt } from './library-at.js';
import { type MailOrder, type MailWords, mailWorker } from './mail-worker.js';

export interface TakenOut {
  readonly name: string;
  readonly bytes: Buffer;
}

export type MailAnswer =
  { readonly kind: 'mail'; readonly mail: MailWords } | { readonly kind: 'attachment'; readonly attachment: TakenOut };

const megabyte = 1024 * 1024;

export function mailKind(limits: ChildLimits): Kind<MailOrder, MailAnswer> {
  const orders = {
    ...limits,
    postalMime: libraryAt('postal-mime'),
    msgReader: libraryAt('@kenjiuno/msgreader'),
    htmlToText: libraryAt('html-to-text'),
    maxLetters: 100_000,
    maxFieldLetters: 2_000,
    maxAttachments: 200,
    // The parts of a letter are taken apart in memory, beside the letter itself.
    maxRssBytes: 2 * limits.maxRssBytes,
  };
  return kindOf(mailWorker, orders, { heapMegabytes: 256, maxAnswerBytes: 110 * megabyte, read: mailFrom });
}

function mailFrom(head: Readonly<Record<string, unknown>>, bytes: Buffer): MailAnswer | null {
  if (typeof head.name === 'string') return { kind: 'attachment', attachment: { name: canonicalText(head.name), bytes } };
  return typeof head.text === 'string' ? { kind: 'mail', mail: canonicalWords(head) as MailWords } : null;
}
