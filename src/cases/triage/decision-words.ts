import type { Tx } from '../../audit/index.js';
import { dayOf, newId } from '../../kernel/index.js';
import { openWords, sealWords } from '../../platform/crypto/sealed-words.js';
import { type Category, type Classification, editionInForce, type HarmAnswers, type HarmLimb } from '../../rules/index.js';
import type { OpenCase } from '../cases.repository.js';
import { Decision } from './decision.entity.js';

export const decisionKinds = [
  'triage',
  'second-person',
  'threshold-not-met',
  'pattern-review',
  'data-breach',
  'restriction-ended',
  'restriction-again',
  'paused',
  'resumed',
  'closed',
  'reopened',
  'leaving',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

export interface TriageWords {
  /** Null when no adult who works here is concerned. */
  readonly limbs: { readonly answers: HarmAnswers; readonly reasons: Readonly<Record<HarmLimb, string>> } | null;
  readonly classifications: readonly Classification[];
  readonly categories: readonly Category[];
  /** Account whose agreement it waits for before it takes effect. */
  readonly waitsFor: string | null;
}

/** What the sealed part of a decision says: enough to read it without knowing Heed's tables. */
export interface DecisionWords {
  readonly kind: DecisionKind;
  readonly title: string;
  /** The answers, each with its name. */
  readonly lines: readonly { readonly label: string; readonly text: string }[];
  readonly reason: string;
  readonly decidedBy: { readonly accountId: string; readonly name: string };
  /** The edition of the guidance in force that day. */
  readonly edition: { readonly key: string; readonly label: string } | null;
  readonly triage: TriageWords | null;
}

export interface ShownDecision extends DecisionWords {
  readonly id: string;
  readonly at: string;
}

/** Adds a decision by whoever acts, under the guidance of that day. @returns its id */
export async function addDecision(
  tx: Tx,
  file: OpenCase,
  said: Pick<DecisionWords, 'kind' | 'title' | 'reason'> & Partial<Pick<DecisionWords, 'lines' | 'triage'>>,
): Promise<string> {
  const id = newId();
  const edition = editionInForce(dayOf(tx.now));
  const words: DecisionWords = {
    lines: [],
    triage: null,
    ...said,
    decidedBy: { accountId: tx.actor.accountId, name: tx.actor.name },
    edition: edition === null ? null : { key: edition.key, label: edition.label },
  };
  await tx.insert(Decision, { id, caseId: file.row.id, at: tx.at, sealed: sealWords(file.key, 'decision', id, words) });
  return id;
}

/** Every decision of a case, the earliest first. */
export async function decisionsOf(tx: Tx, file: OpenCase): Promise<ShownDecision[]> {
  const rows = await tx.query<{ id: string; at: string; sealed: string }>(
    'SELECT id, at, sealed FROM decision WHERE case_id = ? ORDER BY at, id',
    [file.row.id],
  );
  return rows.map(({ id, at, sealed }) => ({ id, at, ...openWords<DecisionWords>(file.key, 'decision', id, sealed) }));
}

/** The triage that stands: the last one. */
export function latestTriage(decisions: readonly ShownDecision[]): (ShownDecision & { readonly triage: TriageWords }) | null {
  const last = decisions.findLast(({ triage }) => triage !== null);
  return last?.triage ? { ...last, triage: last.triage } : null;
}
