import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Closed cases in which a reader has something left to do are found by their place in the list, and no longer by looking at every closed case. */
export class LeftAfterwards1790000004200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const left = `FROM case_action a WHERE a.case_id = case_reader.case_id AND a.done_at IS NULL AND a.cancelled_at IS NULL
      AND (a.owner_account_id = case_reader.account_id OR (a.owner_account_id IS NULL AND case_reader.level IN ('manager', 'holder')))`;
    await runner.query(
      `UPDATE case_reader SET sort_key = '20' || COALESCE((SELECT MIN(a.due_at) ${left}), '9')
       WHERE case_id IN (SELECT id FROM case_file WHERE closed_at IS NOT NULL AND merged_at IS NULL) AND EXISTS (SELECT 1 ${left})`,
    );
  }

  /** An earlier version reads these keys too: closed, and before the others. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
