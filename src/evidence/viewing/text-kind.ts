import { canonicalWords } from './canonical-words.js';
import { type ChildLimits, type Kind, kindOf } from './confined-child.js';
import { libraryAt } from './library-at.js';
import { type TextOrder, type TextWords, textWorker } from './text-worker.js';

const megabyte = 1024 * 1024;

export function textKind(limits: ChildLimits): Kind<TextOrder, TextWords> {
  const orders = {
    ...limits,
    chatParser: libraryAt('whatsapp-chat-parser'),
    maxTextBytes: 100_000,
    maxChatBytes: 8 * megabyte,
    messagesPerPage: 100,
  };
  return kindOf(textWorker, orders, {
    heapMegabytes: 256,
    maxAnswerBytes: 8 * megabyte,
    read: (head) => (typeof head.text === 'string' ? (canonicalWords(head) as TextWords) : null),
  });
}
