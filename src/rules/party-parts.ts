import type { ConflictKind } from './conflict-kinds.js';

/**
 * The part that a person has in a case.
 * @source domain guide 4.2 and 16 ("the person the report is about", never "offender")
 */
export const partyParts = [
  'subject',
  'target',
  'child',
  'parent',
  'witness',
  'reporter',
  'recorded_by',
  'supporter',
  'outside_contact',
] as const;
export type PartyPart = (typeof partyParts)[number];

export interface Part {
  readonly label: string;
  readonly hint: string;
  /** What the part means for an account holder who would otherwise handle the case. */
  readonly conflict: ConflictKind | null;
}

export const parts: Readonly<Record<PartyPart, Part>> = {
  subject: { label: 'the person the report is about', hint: 'Cannot see this case.', conflict: 'is_subject' },
  target: { label: 'the person it was aimed at', hint: 'Somebody who was abused, bullied or contacted.', conflict: 'is_target' },
  child: { label: 'child', hint: 'A child who may have been harmed, or was contacted.', conflict: 'is_target' },
  parent: { label: 'parent or carer', hint: 'Of a child in the case.', conflict: 'close_relationship' },
  witness: { label: 'witness', hint: 'Somebody who saw or heard something.', conflict: 'is_witness' },
  reporter: { label: 'reported it', hint: 'Saw it, or it happened to them.', conflict: 'is_reporter' },
  recorded_by: { label: 'recorded it for somebody else', hint: 'May still handle the case.', conflict: null },
  supporter: { label: 'supports somebody in the case', hint: 'A union representative, colleague or friend.', conflict: null },
  outside_contact: { label: 'contact in an outside body', hint: 'For example the LADO, the police or an agency.', conflict: null },
};
