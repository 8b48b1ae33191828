import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the log reaches. Updating its one row is the lock that gives appends one order. */
@Entity('audit_head')
@Check('audit_head_is_one', 'id = 1')
export class AuditHead {
  @PrimaryColumn('integer')
  id: number;

  @Column('integer')
  size: number;

  /** One hash for each set bit of the size, largest subtree first: a cache that verifying computes again. */
  @Column('text')
  frontier: string;
}
