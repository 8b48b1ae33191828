import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Whose database this is: made once, with the keys. A start with other keys stops. */
@Entity('installation')
@Check('installation_is_one', 'id = 1')
export class Installation {
  @PrimaryColumn('integer')
  id: number;

  /** The log's origin in checkpoints; says nothing about the school. */
  @Column('varchar', { length: 60 })
  origin: string;

  @Column('varchar', { length: 60 })
  masterFingerprint: string;

  @Column('varchar', { length: 60 })
  signingFingerprint: string;

  @Column('varchar', { length: 24 })
  madeAt: string;

  /** Set when the records are the fictional school's, so that a demonstration never opens real ones and the other way round. */
  @Column('varchar', { length: 24, nullable: true })
  demonstrationSince: string | null;
}
