/** How far an item has come. `waiting`: in quarantine, nobody looks. `open`: a handler confirmed the gate. `stopped`: locked for everybody. */
export const evidenceStates = ['waiting', 'open', 'stopped'] as const;
export type EvidenceState = (typeof evidenceStates)[number];

/** Moments of one item, as stored. */
export interface EvidenceMoments {
  readonly confirmedAt: string | null;
  readonly stoppedAt: string | null;
}

/** Stopping outweighs whatever was confirmed before it. @source domain guide 9.2 */
export function stateOf({ confirmedAt, stoppedAt }: EvidenceMoments): EvidenceState {
  if (stoppedAt !== null) return 'stopped';
  return confirmedAt === null ? 'waiting' : 'open';
}
