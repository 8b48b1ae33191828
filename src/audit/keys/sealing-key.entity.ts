import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

export const sealingKeyKinds = ['report', 'evidence', 'case', 'person'] as const;
export type SealingKeyKind = (typeof sealingKeyKinds)[number];

/** A random key, wrapped by the installation's master key. Destroying it destroys the content of everything sealed under it. */
@Entity('sealing_key')
@Check('sealing_key_kind', `kind IN ('report', 'evidence', 'case', 'person')`)
@Check('sealing_key_gone', '(wrapped IS NULL) = (destroyed_at IS NOT NULL)')
export class SealingKey {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 10 })
  kind: SealingKeyKind;

  @Column('text', { nullable: true })
  wrapped: string | null;

  @Column('varchar', { length: 24 })
  madeAt: string;

  @Column('varchar', { length: 24, nullable: true })
  destroyedAt: string | null;
}
