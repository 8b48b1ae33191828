import type { Tx } from '../../audit/index.js';
import { newId } from '../../kernel/index.js';
import { openWords, sealWords } from '../../platform/crypto/sealed-words.js';
import type { CareGroup } from '../../rules/index.js';
import type { OpenCase } from '../cases.repository.js';
import { AfterCare } from './after-care.entity.js';

interface Said {
  readonly by: string;
  readonly byName: string;
}

/** Somebody is to be asked how they are. */
export interface PlannedSaid extends Said {
  readonly kind: 'planned';
  readonly who: CareGroup;
  readonly name: string;
  readonly weeks: number;
  /** UTC instant. */
  readonly due: string;
}

export const waysToAsk = ['in_person', 'telephone', 'written', 'other'] as const;
export type WayToAsk = (typeof waysToAsk)[number];

/** They were asked. */
export interface AskedSaid extends Said {
  readonly kind: 'asked';
  readonly plannedId: string;
  /** UTC instant. */
  readonly at: string;
  readonly how: WayToAsk;
  readonly well: 'yes' | 'no';
  readonly notes: string;
}

/** Whoever spoke up says that they are treated badly for it. */
interface DetrimentSaid extends Said {
  readonly kind: 'detriment';
  readonly reportId: string;
  readonly words: string;
  /** Who does it, as they said. */
  readonly about: string;
}

type CareSaid = PlannedSaid | AskedSaid | DetrimentSaid;

export interface CheckIn extends PlannedSaid {
  readonly id: string;
  readonly asked: (AskedSaid & { readonly savedAt: string }) | null;
}

export interface CareOfCase {
  /** By their days. */
  readonly checkIns: readonly CheckIn[];
  readonly detriments: readonly (DetrimentSaid & { readonly id: string; readonly savedAt: string })[];
}

/** Inside a look or a change. */
export async function careOf(tx: Tx, file: OpenCase): Promise<CareOfCase> {
  const rows = await tx.query<{ id: string; saved_at: string; sealed: string }>(
    'SELECT id, saved_at, sealed FROM after_care WHERE case_id = ? ORDER BY saved_at, id',
    [file.row.id],
  );
  const all = rows.map(({ id, saved_at, sealed }) => ({
    id,
    savedAt: saved_at,
    ...openWords<CareSaid>(file.key, 'after_care', id, sealed),
  }));
  const asked = all.filter((one) => one.kind === 'asked');
  return {
    checkIns: all
      .filter((one) => one.kind === 'planned')
      .map((one) => ({ ...one, asked: asked.find(({ plannedId }) => plannedId === one.id) ?? null }))
      .toSorted((a, b) => a.due.localeCompare(b.due)),
    detriments: all.filter((one) => one.kind === 'detriment'),
  };
}

/** @returns its id */
export async function keepCare(tx: Tx, file: OpenCase, said: CareSaid): Promise<string> {
  const id = newId();
  await tx.insert(AfterCare, { id, caseId: file.row.id, savedAt: tx.at, sealed: sealWords(file.key, 'after_care', id, said) });
  return id;
}

/** Who wrote it down. */
export function saidBy(tx: Tx): Said {
  return { by: tx.actor.accountId, byName: tx.actor.name };
}
