import type { Tx } from '../../audit/index.js';
import type { Day } from '../../kernel/index.js';
import { openWords } from '../../platform/crypto/sealed-words.js';
import type { AnyFinding, EngagementKind, OutcomeGroup, PathwayKey } from '../../rules/index.js';
import type { OpenCase } from '../cases.repository.js';
import type { Keeping } from './keeping.js';

/** One thing that follows, readable without Heed's tables. */
export interface ChosenOutcome {
  readonly group: OutcomeGroup;
  readonly key: string;
  readonly label: string;
  /** For a warning: the day it was given, and the last day on which it counts. */
  readonly issuedOn: Day | null;
  readonly lastLiveDay: Day | null;
  /** For a suspension from school. */
  readonly days: number | null;
}

/** What the sealed part of an outcome says. */
export interface OutcomeWords {
  readonly pathway: PathwayKey;
  readonly finding: AnyFinding | null;
  readonly findingLabel: string | null;
  readonly outcomes: readonly ChosenOutcome[];
  readonly reasons: string;
  /** What the people it is about were to the school then. */
  readonly engagements?: readonly (EngagementKind | 'unknown')[];
  readonly keeping?: Keeping;
  readonly decidedBy: { readonly accountId: string; readonly name: string };
}

export interface ShownOutcome extends OutcomeWords {
  readonly id: string;
  readonly pathwayId: string;
  readonly at: string;
}

/** Every outcome of a case, the earliest first. A pathway that was reopened may have several. */
export async function outcomesOf(tx: Tx, file: OpenCase): Promise<ShownOutcome[]> {
  const rows = await tx.query<{ id: string; pathway_id: string; at: string; sealed: string }>(
    'SELECT id, pathway_id, at, sealed FROM outcome WHERE case_id = ? ORDER BY at, id',
    [file.row.id],
  );
  return rows.map(({ id, pathway_id, at, sealed }) => ({
    id,
    pathwayId: pathway_id,
    at,
    ...openWords<OutcomeWords>(file.key, 'outcome', id, sealed),
  }));
}
