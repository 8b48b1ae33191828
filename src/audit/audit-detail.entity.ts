import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an entry says to those who may read it: sealed, with its salt, under the key of its case. Goes with the case; the log stays sound. */
@Entity('audit_detail')
export class AuditDetail {
  @PrimaryColumn('integer')
  seq: number;

  @Column('varchar', { length: 36 })
  keyId: string;

  @Column('text')
  sealed: string;
}
