import type { LinkPurpose } from './link-purposes.js';

/** A link that was made for an account. */
export interface KnownLink {
  readonly purpose: LinkPurpose;
  readonly madeAt: string;
  readonly usedAt: string | null;
}

const handedLinkCounts = 60 * 60_000;

/**
 * Whether somebody who has given the password, holds a case role and has no second step may set one up now.
 *
 * After the second step was reset, or a new password came by a link while the account held a case role, a mailbox is all that stands behind
 * the password. Then only a link handed over by the administrator opens the set-up, for an hour.
 * @param caseRoleSince when the first of the case roles held now began; null without one
 */
export function maySetUpSecondStep(links: readonly KnownLink[], caseRoleSince: string | null, now: Date): boolean {
  if (caseRoleSince === null) return true;
  const weakened = links.flatMap(({ purpose, madeAt, usedAt }) => {
    if (purpose === 'new-second-step') return [madeAt];
    return purpose === 'new-password' && usedAt !== null && usedAt >= caseRoleSince ? [usedAt] : [];
  });
  if (weakened.length === 0) return true;
  const lately = new Date(now.getTime() - handedLinkCounts).toISOString();
  return links.some(
    ({ purpose, usedAt }) =>
      purpose === 'new-second-step' && usedAt !== null && usedAt > lately && weakened.every((moment) => usedAt >= moment),
  );
}
