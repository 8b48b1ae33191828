import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { Bookkeeping } from '../../platform/database/bookkeeping.js';
import { Rounds } from '../../platform/jobs/rounds.js';

/** Somebody else who has the case open. */
export interface AlsoOpen {
  readonly name: string;
  readonly since: Date;
}

/** Without scripts a page cannot say that it was left. */
const forgottenAfterMs = 10 * 60_000;

/** Who else has a case open: two who work on one case at once should know of each other. */
@Injectable()
export class Presence implements OnApplicationBootstrap {
  constructor(
    private readonly books: Bookkeeping,
    private readonly rounds: Rounds,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.every(forgottenAfterMs, 'who has a case open', () => this.forget());
  }

  async forget(): Promise<void> {
    await this.books.write('DELETE FROM case_presence WHERE seen_at < ?', [before(this.books.now())]);
  }

  /**
   * In the transaction of a look, which is written anyway: whoever looks has the case open, and reads who else has.
   * Only those who may read it now: whoever turned out to be concerned is not there any more.
   */
  async seen(tx: Tx, caseId: string): Promise<AlsoOpen[]> {
    const oldest = before(tx.now);
    await tx.query(
      `INSERT INTO case_presence (case_id, account_id, since_at, seen_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (case_id, account_id) DO UPDATE SET seen_at = excluded.seen_at,
         since_at = CASE WHEN case_presence.seen_at < ? THEN excluded.since_at ELSE case_presence.since_at END`,
      [caseId, tx.actor.accountId, tx.at, tx.at, oldest],
    );
    const rows = await tx.query<{ name: string; since_at: string }>(
      `SELECT a.name, p.since_at FROM case_presence p JOIN case_reader r ON r.case_id = p.case_id AND r.account_id = p.account_id
       JOIN account a ON a.id = p.account_id AND a.ended_at IS NULL
       WHERE p.case_id = ? AND p.account_id <> ? AND p.seen_at >= ? ORDER BY p.since_at, a.name`,
      [caseId, tx.actor.accountId, oldest],
    );
    return rows.map(({ name, since_at }) => ({ name, since: new Date(since_at) }));
  }
}

function before(now: Date): string {
  return new Date(now.getTime() - forgottenAfterMs).toISOString();
}
