import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CaseLevel } from '../../access/index.js';
import { Covered } from '../../audit/index.js';

/** A claim to a case: by routing, by a step, by being assigned or brought in. Conflicts and restrictions are taken off it to give `case_reader`. */
@Covered()
@Entity('case_seat')
@Index('case_seat_case', ['caseId'])
@Index('case_seat_opened', ['accountId', 'openedAt', 'fromAt'])
@Check('case_seat_source', `source IN ('routing', 'step', 'assigned', 'brought-in', 'escalation')`)
export class CaseSeat {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  caseId: string;

  @Column('varchar', { length: 36 })
  accountId: string;

  /** The role in which they sit: an appointment role, or one given for this case. */
  @Column('varchar', { length: 30 })
  role: string;

  @Column('varchar', { length: 10 })
  level: CaseLevel;

  @Column('varchar', { length: 12 })
  source: 'routing' | 'step' | 'assigned' | 'brought-in' | 'escalation';

  @Column('varchar', { length: 24 })
  fromAt: string;

  @Column('varchar', { length: 24, nullable: true })
  untilAt: string | null;

  /** When this person first opened the case. */
  @Column('varchar', { length: 24, nullable: true })
  openedAt: string | null;

  /** The reason given, if any. */
  @Column('text', { nullable: true })
  sealed: string | null;

  @Column('integer')
  version: number;
}
