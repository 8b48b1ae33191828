import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One piece of a file on its way: sealed and durable in the store, under its id. */
@Entity('upload_piece')
@Index('upload_piece_start', ['uploadId', 'startsAt'], { unique: true })
export class UploadPiece {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  uploadId: string;

  /** Which byte of the file is its first. */
  @Column('bigint')
  startsAt: string;

  /** Of the file, not as sealed. */
  @Column('bigint')
  bytes: string;
}
