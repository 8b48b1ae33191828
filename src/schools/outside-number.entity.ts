import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { School } from './school.entity.js';
import type { ContactBody } from './domain/outside-bodies.js';

/** Whom outside the school people can ring: some are printed on every receipt, the rest stand on the forms for telling them. */
@Entity('outside_number')
@Index('outside_number_one_each', ['schoolId', 'body'], { unique: true })
@Check(
  'outside_number_body',
  `body IN ('lado', 'police', 'csc', 'governor_services', 'csa_notification', 'dbs', 'tra', 'ofsted', 'agency', 'employer', 'training_provider', 'other_head', 'legal', 'prevent', 'ico', 'iwf', 'ceop', 'posh', 'rhc', 'platform', 'union', 'eap', 'occ_health')`,
)
export class OutsideNumber {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  schoolId: string;

  @ManyToOne(() => School)
  @JoinColumn({ name: 'school_id', foreignKeyConstraintName: 'outside_number_school' })
  school?: Relation<School>;

  @Column('varchar', { length: 20 })
  body: ContactBody;

  @Column('varchar', { length: 200 })
  name: string;

  @Column('varchar', { length: 40 })
  phone: string;

  @Column('varchar', { length: 254 })
  email: string;

  /** A day; older than twelve months asks for another look. */
  @Column('varchar', { length: 10 })
  lastChecked: string;

  @Column('integer')
  version: number;
}
