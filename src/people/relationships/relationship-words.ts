/**
 * What somebody can be to another, so that they must not deal with what concerns them.
 * @source domain guide 4.2: `close_relationship`, `line_manages_reporter_in_dispute`
 */
export const ties = ['partner', 'relative', 'close_friend', 'manages_in_dispute'] as const;
export type Tie = (typeof ties)[number];

/** What the sealed part of a declaration says. */
export interface RelationshipWords {
  readonly personId: string;
  /** Null when they have no account, so that only their name is known. */
  readonly withPersonId: string | null;
  readonly withName: string;
  readonly tie: Tie;
}
