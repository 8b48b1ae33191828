import { setImmediate as turn } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';

/**
 * Lets others run between any two statements, as a database over a wire does. SQLite answers at once, so that a unit of work would
 * otherwise be over before the next request is looked at, and nothing could show that two never mix.
 */
export function unhurried(source: DataSource): void {
  const { driver } = source;
  const create = driver.createQueryRunner.bind(driver);
  driver.createQueryRunner = (...of): QueryRunner => {
    const runner = create(...of);
    const ask = runner.query.bind(runner) as (...words: unknown[]) => Promise<unknown>;
    const asks = async (...words: unknown[]): Promise<unknown> => {
      await turn();
      return ask(...words);
    };
    return Object.assign(runner, { query: asks });
  };
}
