/**
 * Why a person may not handle a case. Conflicts are about persons, whatever roles they hold, and take away last.
 * Whoever only records a report for somebody else has no conflict.
 * @source domain guide 4.2
 */
export const conflictKinds = [
  'is_subject',
  'is_reporter',
  'is_target',
  'is_witness',
  'close_relationship',
  'line_manages_reporter_in_dispute',
  'alleged_mishandling',
  'declared_other',
] as const;
export type ConflictKind = (typeof conflictKinds)[number];

export interface Conflict {
  readonly label: string;
  /** How the person says it about themselves, on "I should not be handling this". */
  readonly declaration: string;
  /** May still read the report that they sent, or their own part of it. */
  readonly keepsOwnReport: boolean;
}

export const conflicts: Readonly<Record<ConflictKind, Conflict>> = {
  is_subject: { label: 'The report is about them', declaration: 'The report is about me', keepsOwnReport: false },
  is_reporter: { label: 'They saw it or it happened to them', declaration: 'I reported what I saw or suffered', keepsOwnReport: true },
  is_target: { label: 'It was aimed at them', declaration: 'It was aimed at me', keepsOwnReport: true },
  is_witness: { label: 'They are a witness', declaration: 'I am a witness', keepsOwnReport: false },
  close_relationship: {
    label: 'Partner, relative or close friend of somebody in the case',
    declaration: 'I am the partner, a relative or a close friend of somebody in it',
    keepsOwnReport: false,
  },
  line_manages_reporter_in_dispute: {
    label: 'Manages the reporter and is in dispute with them',
    declaration: 'I manage the reporter, and we are in dispute',
    keepsOwnReport: false,
  },
  alleged_mishandling: {
    label: 'Said to have handled something wrongly',
    declaration: 'It is about how I handled something',
    keepsOwnReport: false,
  },
  declared_other: { label: 'Another reason', declaration: 'Another reason', keepsOwnReport: false },
};
