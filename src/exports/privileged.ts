import { holdsAdvice } from '../cases/index.js';
import type { ReferralBody } from '../rules/index.js';

const advisers: readonly ReferralBody[] = ['legal', 'union', 'eap', 'occ_health'];

/** What was said with a lawyer, or of support. */
export function isPrivilegedBody(body: ReferralBody): boolean {
  return advisers.includes(body);
}

/** Legal advice and the support log never leave with a case file. @source domain guide 3.3, 12 */
export function privileged(line: {
  readonly step: { readonly key: string; readonly bodies: readonly ReferralBody[] } | null;
  readonly words: { readonly referral?: { readonly body: ReferralBody } };
}): boolean {
  const body = line.words.referral?.body;
  if (body !== undefined) return advisers.includes(body);
  return holdsAdvice(line) || (line.step?.bodies ?? []).some((one) => advisers.includes(one));
}
