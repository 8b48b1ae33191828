import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Where a mail comes back to when it does not arrive. Each try to send it has one of its own, of which only this hash is kept. */
@Entity('return_address')
@Index('return_address_made', ['madeAt'])
export class ReturnAddress {
  @PrimaryColumn('varchar', { length: 24 })
  hash: string;

  @Column('varchar', { length: 36 })
  messageId: string;

  @Column('varchar', { length: 24 })
  madeAt: string;
}
