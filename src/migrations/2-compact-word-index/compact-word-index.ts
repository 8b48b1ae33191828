import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * On SQLite the index of words is kept once, in the order in which it is searched, instead of as rows and as an index over them: sending a
 * report writes fewer pages, and a search reads fewer. PostgreSQL has no such tables.
 */
export class CompactWordIndex1790000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    if (runner.dataSource.options.type === 'postgres') return;
    await this.rebuild(runner, ' WITHOUT ROWID');
  }

  async down(runner: QueryRunner): Promise<void> {
    if (runner.dataSource.options.type === 'postgres') return;
    await this.rebuild(runner, '');
  }

  private async rebuild(runner: QueryRunner, how: string): Promise<void> {
    await runner.query('ALTER TABLE word_index RENAME TO word_index_before');
    await runner.query('DROP INDEX word_index_case');
    await runner.query(
      `CREATE TABLE word_index (hash varchar(24) NOT NULL, case_id varchar(36) NOT NULL, kind varchar(8) NOT NULL,
       PRIMARY KEY (hash, case_id, kind))${how}`,
    );
    await runner.query('INSERT INTO word_index (hash, case_id, kind) SELECT hash, case_id, kind FROM word_index_before');
    await runner.query('DROP TABLE word_index_before');
    await runner.query('CREATE INDEX word_index_case ON word_index (case_id)');
  }
}
