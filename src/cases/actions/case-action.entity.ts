import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Covered } from '../../audit/index.js';

/** Something to do in a case: a step of a pathway, or free. */
@Covered()
@Entity('case_action')
@Index('case_action_case', ['caseId'])
export class CaseAction {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  caseId: string;

  /** Null for a free action. */
  @Column('varchar', { length: 36, nullable: true })
  pathwayId: string | null;

  /** Such as `P1.3`; null for a free action. */
  @Column('varchar', { length: 10, nullable: true })
  step: string | null;

  /** Whose it is, the first answering for it: appointment roles, `case_manager`, `holder` and the like, set apart by spaces. */
  @Column('varchar', { length: 200 })
  owners: string;

  /** Set when it was given to somebody by name. */
  @Column('varchar', { length: 36, nullable: true })
  ownerAccountId: string | null;

  @Column('varchar', { length: 24, nullable: true })
  dueAt: string | null;

  @Column('varchar', { length: 24 })
  openedAt: string;

  @Column('varchar', { length: 24, nullable: true })
  doneAt: string | null;

  @Column('varchar', { length: 24, nullable: true })
  cancelledAt: string | null;

  /** Title of a free action, answers, result, by whom, why late or cancelled. JSON. */
  @Column('text')
  sealed: string;

  @Column('integer')
  version: number;
}
