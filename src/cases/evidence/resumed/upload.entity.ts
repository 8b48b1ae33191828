import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a file on its way is to be added to. */
export type UploadPlaceKind = 'draft' | 'report' | 'case';

/**
 * A file that comes in pieces. Bookkeeping, and no part of the record: it becomes evidence once it is whole, or goes. Its key goes with its
 * pieces; who sends it and what it looks like are keyed hashes.
 */
@Entity('upload')
@Index('upload_owner', ['ownerHash', 'placeId'])
@Index('upload_touched', ['touchedAt'])
@Check('upload_place', `place IN ('draft', 'report', 'case')`)
@Check('upload_gone', '(wrapped_key IS NULL) = (evidence_id IS NOT NULL)')
export class Upload {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 24 })
  ownerHash: string;

  @Column('varchar', { length: 10 })
  place: UploadPlaceKind;

  /** The draft's id, or the reference of the report or case. */
  @Column('varchar', { length: 40 })
  placeId: string;

  /** By which the same file is known again when it is chosen anew. */
  @Column('varchar', { length: 24 })
  markHash: string;

  /** Of its pieces; null once it is evidence. */
  @Column('text', { nullable: true })
  wrappedKey: string | null;

  @Column('text', { nullable: true })
  sealed: string | null;

  /** As announced. */
  @Column('bigint')
  bytes: string;

  @Column('bigint')
  received: string;

  @Column('varchar', { length: 24 })
  touchedAt: string;

  /** What became of it. */
  @Column('varchar', { length: 36, nullable: true })
  evidenceId: string | null;
}
