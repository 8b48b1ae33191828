export const linkPurposes = ['welcome', 'new-password', 'new-second-step'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

const hour = 60 * 60_000;

/** How long a link works. A new password's is short, because a mailbox may be open on a shared device. */
export const linkLasts: Readonly<Record<LinkPurpose, number>> = {
  welcome: 7 * 24 * hour,
  'new-password': hour,
  'new-second-step': 24 * hour,
};
