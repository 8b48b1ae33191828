import { newId } from '../../kernel/index.js';
import type { CaseLevel } from '../../access/index.js';
import type { Routing } from '../../routing/index.js';
import type { CaseSeat } from './case-seat.entity.js';

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
