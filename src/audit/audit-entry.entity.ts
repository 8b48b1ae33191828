import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * One fact on the log. Every column is covered by the leaf hash but `leaf` itself, which is that hash; triggers refuse UPDATE and DELETE.
 * Holds no name, kind, classification or finding: only opaque ids, hashes and what was done.
 */
@Entity('audit_entry')
@Index('audit_entry_subject', ['subject', 'seq'])
export class AuditEntry {
  /** 1, 2, 3 …: the leaf's index in the tree plus one. */
  @PrimaryColumn('integer')
  seq: number;

  /** UTC, to the millisecond. */
  @Column('varchar', { length: 24 })
  at: string;

  /** Account id, or `heed` for what happens by the clock. */
  @Column('varchar', { length: 36 })
  actor: string;

  /** The roles held at that moment, separated by spaces. */
  @Column('varchar', { length: 300 })
  roles: string;

  @Column('varchar', { length: 10 })
  channel: string;

  @Column('varchar', { length: 36 })
  school: string;

  /** What was done, such as `case.viewed`. */
  @Column('varchar', { length: 60 })
  action: string;

  /** The id of the case, account or other thing it was done to; empty when there is none. */
  @Column('varchar', { length: 36 })
  subject: string;

  /** Rows that this entry vouches for: lines of `table id sha256`, the hash being over the sealed bytes as stored. */
  @Column('text')
  covers: string;

  /** SHA-256 over salt and readable detail, or empty. The detail itself is sealed in `audit_detail`. */
  @Column('varchar', { length: 64 })
  commitment: string;

  /** RFC 9162 leaf hash of all the columns above. */
  @Column('varchar', { length: 64 })
  leaf: string;
}
