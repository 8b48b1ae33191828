import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Covered } from '../../audit/index.js';

/** A person and their part in a case. Whom it is about is linked by a keyed hash, so that a stolen database does not say it. */
@Covered()
@Entity('case_party')
@Index('case_party_case', ['caseId'])
@Index('case_party_person', ['personHash'])
export class CaseParty {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  caseId: string;

  /** Keyed hash of the person's id. */
  @Column('varchar', { length: 24 })
  personHash: string;

  /** Person id, part, name as given, engagement and what else is known. JSON. */
  @Column('text')
  sealed: string;

  @Column('varchar', { length: 24 })
  addedAt: string;

  @Column('varchar', { length: 24, nullable: true })
  endedAt: string | null;

  @Column('integer')
  version: number;
}
