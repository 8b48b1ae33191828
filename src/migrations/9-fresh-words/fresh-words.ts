import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words of the latest cases, in the order of the cases: on SQLite without a second copy, like the index that they are sorted into. */
export class FreshWords1790000000501 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const how = runner.dataSource.options.type === 'postgres' ? '' : ' WITHOUT ROWID';
    await runner.query(
      `CREATE TABLE word_fresh (case_id varchar(36) NOT NULL, hash varchar(24) NOT NULL, kind varchar(8) NOT NULL,
       PRIMARY KEY (case_id, hash, kind))${how}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'INSERT INTO word_index (hash, case_id, kind) SELECT hash, case_id, kind FROM word_fresh WHERE true ON CONFLICT DO NOTHING',
    );
    await runner.query('DROP TABLE word_fresh');
  }
}
