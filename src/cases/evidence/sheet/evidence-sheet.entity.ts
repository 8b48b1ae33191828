import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Covered } from '../../../audit/index.js';

/** One wording of a sheet, never changed: each save is a row of its own, and the latest counts. */
@Covered()
@Entity('evidence_sheet')
@Index('evidence_sheet_version', ['caseId', 'sheetId', 'version'], { unique: true })
export class EvidenceSheet {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  /** The item that it was begun for, or an id of its own where it is about a link alone. */
  @Column('varchar', { length: 36 })
  sheetId: string;

  @Column('varchar', { length: 36 })
  caseId: string;

  @Column('integer')
  version: number;

  /** The number of a link alone among the items of the case; what has files is called by theirs. */
  @Column('integer', { nullable: true })
  number: number | null;

  /** The key of a link alone. */
  @Column('varchar', { length: 36, nullable: true })
  keyId: string | null;

  /** The items that are its pages, in their order: a JSON list. Empty where they were taken to another sheet. */
  @Column('text')
  pages: string;

  @Column('varchar', { length: 24 })
  savedAt: string;

  /** What it says, JSON; under the keys of all its pages at once, so that it opens only while each of them may be opened. */
  @Column('text')
  sealed: string;
}
