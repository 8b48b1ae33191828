import { inLondon } from '../../../kernel/index.js';
import { leftAfterwards } from './sort-key.js';

/** How a list may be ordered. What waits for the reader comes first unless they ask otherwise. */
export const caseOrders = ['waiting', 'newest', 'oldest'] as const;
export type CaseOrder = (typeof caseOrders)[number];

export const dueFilters = ['late', 'this_week'] as const;
export type DueFilter = (typeof dueFilters)[number];

export const heldFilters = ['mine', 'others'] as const;
export type HeldFilter = (typeof heldFilters)[number];

export const readFilters = ['unopened'] as const;
export type ReadFilter = (typeof readFilters)[number];

/** What somebody wants to see of the cases that they may read. Nothing chosen means all. */
export interface CaseFilter {
  readonly kind: string | null;
  readonly stages: readonly string[];
  readonly due: readonly DueFilter[];
  readonly held: readonly HeldFilter[];
  readonly read: readonly ReadFilter[];
}

export const noFilter: CaseFilter = { kind: null, stages: [], due: [], held: [], read: [] };

/** Sort keys from one to another, the end not included; `to` is null at the end of the list. */
export interface KeyRange {
  readonly from: string;
  readonly to: string | null;
}

/**
 * The stretches of a reader's list, in its order, in which the cases asked for can stand. Sort keys begin with `0` for what waits for the reader,
 * `1` for what waits for others and `2` for what is closed; then comes the due time.
 */
export function rangesOf({ stages, due }: CaseFilter, now: Date): readonly KeyRange[] {
  if (due.length > 0) {
    const from = due.includes('late') ? '' : now.toISOString();
    const to = due.includes('this_week') ? endOfWeek(now) : now.toISOString();
    return ['0', '1'].map((group) => ({ from: `${group}${from}`, to: `${group}${to}` }));
  }
  if (stages.length === 0 || (stages.includes('closed') && stages.length > 1)) return [{ from: '0', to: null }];
  return stages.includes('closed') ? [{ from: '2', to: null }] : [{ from: '0', to: '2' }];
}

/** Whether only open cases can be meant: there are few of them beside all that were ever closed. */
export function onlyOpen({ stages, due }: CaseFilter): boolean {
  return due.length > 0 || (stages.length > 0 && !stages.includes('closed'));
}

/** What stands in a sort key: whether it waits for the reader, and when it is due. */
export function readSortKey(sortKey: string): { readonly waits: boolean; readonly dueAt: Date | null } {
  const isLeft = sortKey.startsWith(leftAfterwards.from);
  const due = Date.parse(sortKey.slice(isLeft ? 2 : 1));
  const isDated = isLeft || !sortKey.startsWith('2');
  return {
    waits: isLeft || sortKey.startsWith('0'),
    dueAt: !isDated || Number.isNaN(due) || sortKey.length < 20 ? null : new Date(due),
  };
}

/** Sunday night in London. */
function endOfWeek(now: Date): string {
  return inLondon(now).endOf('week').toJSDate().toISOString();
}
