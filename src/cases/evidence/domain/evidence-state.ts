/** What a virus scanner said. `too-big`: it does not take a file of this size. */
export type ScanOutcome = 'clean' | 'found' | 'too-big';

/**
 * How far an item has come. `waiting`: in quarantine, nobody looks. `unscanned`: a handler confirmed the gate, the scanner has not passed it
 * yet. `open`: released. `infected`: kept apart until a later scan passes. `stopped`: locked for everybody.
 */
export const evidenceStates = ['waiting', 'unscanned', 'open', 'infected', 'stopped'] as const;
export type EvidenceState = (typeof evidenceStates)[number];

/** What one item hangs on, as stored; and whether this installation has a scanner. */
export interface EvidenceMoments {
  readonly confirmedAt: string | null;
  readonly stoppedAt: string | null;
  readonly scan: ScanOutcome | null;
  readonly scannerIsSet: boolean;
}

/**
 * An item is released once the scan has passed, or none is configured, and a handler has confirmed the gate. A virus keeps it apart also where
 * the scanner was taken away later, and until that scanner itself takes it back; stopping outweighs everything. That the reporter answered No is asked where files come in.
 * @source domain guide 9.2, step 1
 */
export function stateOf({ confirmedAt, stoppedAt, scan, scannerIsSet }: EvidenceMoments): EvidenceState {
  if (stoppedAt !== null) return 'stopped';
  if (scan === 'found') return 'infected';
  if (confirmedAt === null) return 'waiting';
  return scannerIsSet && scan !== 'clean' ? 'unscanned' : 'open';
}

/** In quarantine: nobody has released it, and somebody still may. */
export function isInQuarantine(state: EvidenceState): boolean {
  return state === 'waiting' || state === 'unscanned';
}
