import type { ReportKind, Stage } from '../../rules/index.js';
import type { SeededRandom } from './random.js';

const day = 86_400_000;

/** Over this long the cases came in. */
export const spanDays = 3 * 365;

/** What becomes of a case. */
export interface CasePlan {
  readonly kind: ReportKind;
  readonly stage: Stage;
  /** Days after it was received; null while it is not. */
  readonly openedAfter: number | null;
  readonly closedAfter: number | null;
}

/** How often each kind is reported. */
const kindWeights: Readonly<Record<ReportKind, number>> = {
  conduct_of_adult: 24,
  self_report: 5,
  ex_employee_disrepute: 2,
  unwanted_contact: 18,
  abuse_of_staff: 16,
  pupil_conduct_to_staff: 13,
  harmful_material: 3,
  other_school_contact: 2,
  advice_request: 9,
  about_handling: 1,
  something_else: 7,
};

/** Most are closed within two months, some within eight, a tenth takes longer than that: about 85 in 100 are closed. */
export function planCase(random: SeededRandom, ageDays: number): CasePlan {
  const kind = random.weighted(kindWeights);
  const speed = random.weighted({ quick: 78, slow: 12, endless: 10 });
  const closing = { quick: random.whole(3, 60), slow: random.whole(61, 250), endless: Infinity }[speed];
  const openedAfter = random.next() * 0.9;
  if (closing < ageDays) return { kind, stage: 'closed', openedAfter, closedAfter: closing };
  if (ageDays < 1) return { kind, stage: 'received', openedAfter: null, closedAfter: null };
  return {
    kind,
    stage: random.weighted({ being_assessed: 25, in_action: 45, paused: 12, outcome_due: 18 }),
    openedAfter,
    closedAfter: null,
  };
}

/** When each of so many batches comes in: evenly over the years, on a working day's hours, the last one now. */
export function momentsOf(batches: number, until: Date): Date[] {
  return Array.from({ length: batches }, (_, index) => {
    const left = ((batches - 1 - index) / batches) * spanDays * day;
    return new Date(until.getTime() - Math.round(left));
  });
}
