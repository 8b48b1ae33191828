import type { LinkPurpose } from './link-purposes.js';

/** A link that was made for an account. */
export interface KnownLink {
  readonly purpose: LinkPurpose;
  readonly madeAt: string;
  readonly usedAt: string | null;
}

/** What is known of how an account was opened. */
export interface WayIn {
  readonly links: readonly KnownLink[];
  /** When the first case role began that it ever held, whatever became of it; null when there never was one. */
  readonly caseRoleSince: string | null;
  /** When it was last opened again after it had ended. */
  readonly reopenedAt: string | null;
}

const handedLinkCounts = 60 * 60_000;

/**
 * Whether less than the owner's own doing stands behind the password: the second step was reset, the account was opened again, or a password
 * came by a link, since the account first held a case role. Taking the role away and giving it back changes nothing.
 */
export function isWeakened(wayIn: WayIn): boolean {
  return weakenings(wayIn).length > 0;
}

/**
 * Whether somebody who has given the password and has no second step may set one up now. Where the way in is weakened only a link handed over
 * by the administrator opens the set-up, for an hour.
 */
export function maySetUpSecondStep(wayIn: WayIn, now: Date): boolean {
  const { links, caseRoleSince } = wayIn;
  const weakened = weakenings(wayIn);
  if (caseRoleSince === null || weakened.length === 0) return true;
  const lately = new Date(now.getTime() - handedLinkCounts).toISOString();
  return links.some(
    ({ purpose, madeAt, usedAt }) =>
      purpose === 'new-second-step' &&
      // One that was made before needed nobody's agreement.
      madeAt >= caseRoleSince &&
      usedAt !== null &&
      usedAt > lately &&
      weakened.every((moment) => usedAt >= moment),
  );
}

function weakenings({ links, caseRoleSince, reopenedAt }: WayIn): string[] {
  if (caseRoleSince === null) return [];
  const since = (moment: string | null): string[] => (moment !== null && moment >= caseRoleSince ? [moment] : []);
  return links
    .flatMap(({ purpose, madeAt, usedAt }) => {
      if (purpose === 'new-second-step') return [madeAt];
      return purpose === 'new-password' ? since(usedAt) : [];
    })
    .concat(since(reopenedAt));
}
