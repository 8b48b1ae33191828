import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('trust')
export class Trust {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 200 })
  name: string;

  @Column('varchar', { length: 24 })
  madeAt: string;
}
