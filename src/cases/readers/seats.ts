import type { CaseLevel } from '../../access/index.js';
import type { Tx } from '../../audit/index.js';
import { newId } from '../../kernel/index.js';
import type { NamedContact, Routing } from '../../routing/index.js';
import { CaseSeat } from './case-seat.entity.js';

/** The seats that a routing gives: its case manager, its other holders, and those who read a copy. */
export function seatsOf(routing: Routing, caseId: string, at: string): CaseSeat[] {
  return [...routing.holders, ...routing.copies].map(({ accountId, personId, role, copy }) => {
    const level: CaseLevel = personId === routing.caseManager ? 'manager' : copy ? 'reader' : 'holder';
    return {
      id: newId(),
      caseId,
      accountId,
      role,
      level,
      source: 'routing',
      fromAt: at,
      untilAt: null,
      openedAt: null,
      sealed: null,
      version: 1,
    };
  });
}

/** Seats of people to whom a step gives one. Whoever acts in the case already needs none. */
export function stepSeats(
  people: readonly NamedContact[],
  { caseId, at, level, acting }: { caseId: string; at: string; level: CaseLevel; acting: readonly string[] },
): CaseSeat[] {
  const once = people.filter(({ accountId }, i) => people.findIndex((other) => other.accountId === accountId) === i);
  return once
    .filter(({ accountId }) => !acting.includes(accountId))
    .map(({ accountId, role }) => ({
      id: newId(),
      caseId,
      accountId,
      role,
      level,
      source: 'step',
      fromAt: at,
      untilAt: null,
      openedAt: null,
      sealed: null,
      version: 1,
    }));
}

/** Whatever gave it to them: who comes back later finds no case that nobody gave them anew. */
export async function endSeatsOfLeavers(tx: Tx, caseId: string): Promise<void> {
  const seats = await tx.query<{ id: string }>(
    `SELECT s.id FROM case_seat s JOIN account a ON a.id = s.account_id
     WHERE s.case_id = ? AND s.until_at IS NULL AND a.ended_at IS NOT NULL ORDER BY s.id`,
    [caseId],
  );
  for (const { id } of seats) await tx.update(CaseSeat, id, { untilAt: tx.at });
}
