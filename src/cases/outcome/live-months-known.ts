import type { Tx } from '../../audit/index.js';
import type { Day } from '../../kernel/index.js';
import { defaultLiveMonths, type Warning } from '../../rules/index.js';
import { type ConfirmedLiveMonths, liveMonthsOf, liveMonthsOn } from '../../schools/index.js';

/** How long a school's warnings stay live, and who could say so where it has not. */
export interface LiveMonthsKnown {
  /** The newest first; empty while Heed's defaults count. */
  readonly confirmed: readonly ConfirmedLiveMonths[];
  readonly administrators: readonly string[];
}

export async function liveMonthsKnown(tx: Tx, schoolId: string): Promise<LiveMonthsKnown> {
  const administrators = await tx.query<{ name: string }>(
    `SELECT a.name FROM appointment p JOIN account a ON a.id = p.account_id
     WHERE p.school_id = ? AND p.role = 'system_admin' AND p.from_at <= ? AND (p.until_at IS NULL OR p.until_at > ?) AND a.ended_at IS NULL
     ORDER BY a.name, a.id`,
    [schoolId, tx.at, tx.at],
  );
  return { confirmed: await liveMonthsOf(tx.manager, schoolId), administrators: administrators.map(({ name }) => name) };
}

/** How long a warning counts that is given on a day. */
export function monthsOf(warning: Warning, { confirmed }: LiveMonthsKnown, day: Day): number {
  return (liveMonthsOn(confirmed, day) ?? defaultLiveMonths)[warning];
}
