import { referralBodyTable } from '../../rules/index.js';
import { type ContactBody, outsideBodyWords, standsOnReceipts } from '../../schools/index.js';

/** What somebody outside is called, and what they are for. */
export function contactWords(body: ContactBody): { readonly label: string; readonly whatFor: string } {
  if (standsOnReceipts(body)) return outsideBodyWords[body];
  const { label, trigger } = referralBodyTable[body];
  return { label, whatFor: `${trigger}. The number stands on the form for telling them.` };
}
