import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Covered } from '../../audit/index.js';
import type { EvidenceDamage } from '../../evidence/index.js';

/** One piece of evidence. Its bytes lie sealed in the store under this id; the row commits only after they are durable. */
@Covered()
@Entity('evidence_item')
@Index('evidence_item_report', ['reportId'])
@Index('evidence_item_copy_of', ['copyOf'])
@Index('evidence_item_taken_from', ['takenFrom'])
export class EvidenceItem {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  schoolId: string;

  /** The draft or report it came with; null when a handler added it. */
  @Column('varchar', { length: 36, nullable: true })
  reportId: string | null;

  /** The item that it is a copy of, with parts hidden; null for everything that came in. */
  @Column('varchar', { length: 36, nullable: true })
  copyOf: string | null;

  /** The e-mail that it was attached to; null for everything that was not taken out of one. */
  @Column('varchar', { length: 36, nullable: true })
  takenFrom: string | null;

  @Column('varchar', { length: 36 })
  keyId: string;

  /** Name, type, bytes, SHA-256 of the original, description, who added it. JSON. */
  @Column('text')
  sealed: string;

  /** SHA-256 of the sealed bytes as stored: checked without any key. */
  @Column('varchar', { length: 64 })
  storedSha256: string;

  @Column('integer')
  storedBytes: number;

  @Column('varchar', { length: 24 })
  receivedAt: string;

  /** When a handler confirmed the gate; until then nothing is shown. */
  @Column('varchar', { length: 24, nullable: true })
  confirmedAt: string | null;

  /** "Stop: possible illegal image": locked for everybody. */
  @Column('varchar', { length: 24, nullable: true })
  stoppedAt: string | null;

  /** Destroyed for good, as the police said and two people agreed: nothing is left but that it was there. */
  @Column('varchar', { length: 24, nullable: true })
  purgedAt: string | null;

  /** Taken back by the reporter before sending. */
  @Column('varchar', { length: 24, nullable: true })
  withdrawnAt: string | null;

  /** What is wrong with its stored bytes, as last found; null while they are those that came in. */
  @Column('varchar', { length: 10, nullable: true })
  damage: EvidenceDamage | null;

  @Column('varchar', { length: 24, nullable: true })
  damagedAt: string | null;

  @Column('integer')
  version: number;
}
