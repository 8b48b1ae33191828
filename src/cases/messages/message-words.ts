import { sealWords } from '../../platform/crypto/sealed-words.js';
import { newId } from '../../kernel/index.js';
import type { Message } from './message.entity.js';

/** What the sealed part of a message says. */
export interface MessageWords {
  readonly words: string;
  readonly by: string;
  readonly byName: string;
}

/** Sealed under the report's key, so that its reporter reads it without the case's. */
export function messageRow(
  of: {
    readonly caseId: string;
    readonly reportId: string;
    readonly reportKey: Buffer;
    readonly at: string;
    readonly side: Message['side'];
  },
  words: MessageWords,
): Message {
  const id = newId();
  return { id, caseId: of.caseId, reportId: of.reportId, side: of.side, at: of.at, sealed: sealWords(of.reportKey, 'message', id, words) };
}
