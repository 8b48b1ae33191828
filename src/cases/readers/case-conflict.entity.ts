import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Covered } from '../../audit/index.js';

/** Somebody who must not know of a case, whatever roles they hold. Takes away, and takes away last. */
@Covered()
@Entity('case_conflict')
@Index('case_conflict_case', ['caseId'])
@Index('case_conflict_person', ['personHash'])
export class CaseConflict {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  caseId: string;

  @Column('varchar', { length: 24 })
  personHash: string;

  /** Person id, conflict kind, reason, who declared it, what they had already seen. JSON. */
  @Column('text')
  sealed: string;

  @Column('varchar', { length: 24 })
  declaredAt: string;

  @Column('varchar', { length: 24, nullable: true })
  liftedAt: string | null;

  @Column('integer')
  version: number;
}
