import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Covered } from '../../audit/index.js';

/** Between those who handle a case and the one who reported it. Sealed under the report's key: its reporter reads it without the case. */
@Covered()
@Entity('message')
@Index('message_case', ['caseId', 'at'])
@Index('message_report', ['reportId', 'at'])
@Check('message_side', `side IN ('reporter', 'school')`)
export class Message {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  caseId: string;

  @Column('varchar', { length: 36 })
  reportId: string;

  @Column('varchar', { length: 10 })
  side: 'reporter' | 'school';

  @Column('varchar', { length: 24 })
  at: string;

  /** Words and author. JSON. */
  @Column('text')
  sealed: string;
}
