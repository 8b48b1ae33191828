import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Work with a due time, claimed atomically, so that a second node or a restart neither loses nor doubles it. */
@Entity('due_job')
@Index('due_job_due', ['doneAt', 'dueAt'])
@Index('due_job_subject', ['subject', 'kind'])
export class DueJob {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 40 })
  kind: string;

  @Column('varchar', { length: 36 })
  subject: string;

  @Column('varchar', { length: 24 })
  dueAt: string;

  @Column('varchar', { length: 24, nullable: true })
  claimedUntil: string | null;

  @Column('integer')
  tries: number;

  @Column('varchar', { length: 24, nullable: true })
  doneAt: string | null;
}
