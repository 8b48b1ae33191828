import { Entity, PrimaryColumn } from 'typeorm';
import type { WordIndex } from './word-index.entity.js';

/** Words of the latest cases, case by case, until `FoldWords` sorts them into the index. A search reads both. */
@Entity('word_fresh')
export class FreshWord {
  @PrimaryColumn('varchar', { length: 36 })
  caseId: string;

  @PrimaryColumn('varchar', { length: 24 })
  hash: string;

  @PrimaryColumn('varchar', { length: 8 })
  kind: WordIndex['kind'];
}
