import type { ReferralBody } from '../rules/index.js';

const advisers: readonly ReferralBody[] = ['legal', 'union', 'eap', 'occ_health'];

/** What was said with a lawyer, or of support. */
export function isPrivilegedBody(body: ReferralBody): boolean {
  return advisers.includes(body);
}

/** Legal advice and the support log never leave with a case file. @source domain guide 3.3, 12 */
export function privileged(line: {
  readonly step: { readonly bodies: readonly ReferralBody[] } | null;
  readonly words: { readonly referral?: { readonly body: ReferralBody } };
}): boolean {
  const body = line.words.referral?.body;
  return body !== undefined ? advisers.includes(body) : (line.step?.bodies ?? []).some((one) => advisers.includes(one));
}
