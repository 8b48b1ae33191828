import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether mail goes out: one row, for all nodes. */
@Entity('delivery_watch')
export class DeliveryWatch {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  /** When the server last took something, or last answered. */
  @Column('varchar', { length: 24, nullable: true })
  workedAt: string | null;

  @Column('varchar', { length: 24, nullable: true })
  failingSince: string | null;

  /** When Heed last wrote to itself. */
  @Column('varchar', { length: 24, nullable: true })
  wroteItselfAt: string | null;
}
