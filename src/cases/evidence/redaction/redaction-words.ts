import type { CopyWords } from '../evidence-words.js';
import { hidingReasons } from './domain/hiding-reasons.js';

/** "It is about somebody else, such as another child. Two pupils in the chat" */
export function whyInWords({ reason, note }: Pick<CopyWords, 'reason' | 'note'>): string {
  const { label } = hidingReasons[reason];
  return note === '' ? label : `${label}. ${note}`;
}

/** "a copy of item 1 with 3 parts hidden" */
export function copyInWords({ number, parts }: CopyWords): string {
  return `a copy of item ${number} with ${parts.length} ${parts.length === 1 ? 'part' : 'parts'} hidden`;
}
