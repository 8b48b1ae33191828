import { Entity, PrimaryColumn } from 'typeorm';

/** Finds a case by a word without unsealing anything: keyed hashes of whole words, handles, addresses and sounds of names. */
@Entity('word_index')
export class WordIndex {
  @PrimaryColumn('varchar', { length: 24 })
  hash: string;

  @PrimaryColumn('varchar', { length: 36 })
  caseId: string;

  @PrimaryColumn('varchar', { length: 8 })
  kind: 'word' | 'handle' | 'address' | 'sound';
}
