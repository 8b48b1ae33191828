import { Column, PrimaryColumn } from 'typeorm';

/** One wording of something that was written down in a case. Never changed: whatever is said later is a wording more. */
export abstract class CaseWording {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  caseId: string;

  /** Of what was written down: 1 for its first wording. */
  @Column('integer')
  version: number;

  @Column('varchar', { length: 24 })
  savedAt: string;

  /** Everything that was said: under the key of the case. JSON. */
  @Column('text')
  sealed: string;
}

/** The same, of a record that is known by an id of its own. */
export abstract class RecordWording extends CaseWording {
  /** The same for a record and all that became of it. */
  @Column('varchar', { length: 36 })
  recordId: string;
}
