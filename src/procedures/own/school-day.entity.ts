import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Covered } from '../../audit/index.js';
import { School } from '../../schools/index.js';
import type { SchoolDayKind } from '../domain/school-calendar.js';

/** A term, an INSET day or days on which the school is closed, as it entered them. */
@Covered()
@Entity('school_day')
@Index('school_day_school', ['schoolId', 'firstDay'])
@Check('school_day_kind', `kind IN ('term', 'inset', 'closed')`)
@Check('school_day_in_order', 'first_day <= last_day')
export class SchoolDay {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  schoolId: string;

  @ManyToOne(() => School)
  @JoinColumn({ name: 'school_id', foreignKeyConstraintName: 'school_day_school_exists' })
  school?: Relation<School>;

  @Column('varchar', { length: 10 })
  kind: SchoolDayKind;

  /** `2026-09-02` */
  @Column('varchar', { length: 10 })
  firstDay: string;

  /** The last one that counts. */
  @Column('varchar', { length: 10 })
  lastDay: string;

  /** "Autumn term 2026" */
  @Column('varchar', { length: 100 })
  name: string;

  /** It was entered wrongly: it counts no more. */
  @Column('varchar', { length: 24, nullable: true })
  removedAt: string | null;

  @Column('integer')
  version: number;
}
