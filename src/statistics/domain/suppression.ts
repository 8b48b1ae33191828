import { figureRules } from '../../rules/index.js';
import { AddingUp, type Flow } from './what-else-it-could-be.js';

/**
 * How a figure is published. `shown` as a number; `few` as "fewer than 5", nought among them; `hidden` because a smaller one could be worked
 * out from it, which tells that it is none of the small ones; `withheld` whatever it is.
 */
export type Mark = 'shown' | 'few' | 'hidden' | 'withheld';

/** A figure as it leaves this room: no number that is not to be shown goes along. */
export type Figure = number | 'few' | 'hidden';

/** Counts of one place and time by row, how each is published, and those of its parts, which are published before it. */
export interface Counted {
  readonly counts: readonly number[];
  readonly marks: readonly Mark[];
  /** What the rows come to; null where nothing binds them. For a row, readers are taken to know it even where it is not shown. */
  readonly total: number | null;
  /** How the total itself is published. */
  readonly totalMark: Mark;
  readonly parts: readonly Counted[];
}

export interface Rows {
  /** One case may stand in several rows, so that rows come to the total or more. */
  readonly overlap?: boolean;
  /** Rows are whole-school totals: nought is shown. */
  readonly totals?: boolean;
}

/** @source domain guide 14: 1 to 4 is "fewer than 5", and so is nought, but for whole-school totals */
function firstMark(count: number, { totals = false }: Rows = {}): Mark {
  return count >= figureRules.smallestShown || (totals && count === 0) ? 'shown' : 'few';
}

export function asFigure(count: number, mark: Mark): Figure {
  return mark === 'shown' ? count : mark === 'few' ? 'few' : 'hidden';
}

export function figuresOf({ counts, marks }: Counted): Figure[] {
  return counts.map((count, row) => asFigure(count, marks[row] ?? 'withheld'));
}

/**
 * Decides how the rows of one place and time are published, so that no row, no total and no part taken from a whole gives a figure or a total
 * that is not shown: at least two values stay open for each. Parts stay as they were published; where they allow no whole, the whole gives way.
 */
export function protect(
  counts: readonly number[],
  total: number | null,
  parts: readonly Counted[] = [],
  rows: Rows = {},
  totalMark: Mark = 'shown',
): Counted {
  // Rows of a total that is hidden would come to it.
  const isHidden = totalMark === 'hidden' || totalMark === 'withheld';
  const marks = counts.map((count): Mark => (isHidden ? 'withheld' : firstMark(count, rows)));
  const counted: Counted = { counts, marks, total, totalMark, parts };
  for (;;) {
    const found = firstComputable(counted, rows);
    if (found === null || !hideOneMore(counted, marks, found)) return counted;
  }
}

/**
 * The next row in their order, never the smallest: which one is hidden must tell nothing of how great it is. A whole whose parts all stand there
 * as numbers hides nothing.
 * @returns false when there is nothing left to hide
 */
function hideOneMore({ counts, parts }: Counted, marks: Mark[], row: number): boolean {
  const order = counts.map((_, step) => (row + step) % counts.length);
  const hides = order.filter((at) => parts.length === 0 || parts.some((part) => part.marks[at] !== 'shown'));
  const next = hides.find((at) => marks[at] === 'shown');
  if (next !== undefined) {
    marks[next] = (counts[next] ?? 0) >= figureRules.smallestShown ? 'hidden' : 'withheld';
    return true;
  }
  if (hides.every((at) => marks[at] === 'withheld')) return false;
  for (const at of hides) marks[at] = 'withheld';
  return true;
}

/** The row of the first figure, or of the first total, that a reader could compute although it is not shown. */
function firstComputable(counted: Counted, rows: Rows): number | null {
  for (const totalsKnown of [true, false]) {
    const flows = flowsOf(counted, rows, totalsKnown);
    const sums = new AddingUp(flows.map(({ flow }) => flow));
    const found = flows.find(({ flow, asked }) => asked && !sums.isOpen(flow));
    if (found !== undefined) return found.row;
  }
  return null;
}

interface RowFlow {
  readonly flow: Flow;
  readonly row: number;
  /** Whether it must stay open: not shown, and not nought because the whole school has none. */
  readonly asked: boolean;
}

/** From the ground through the rows of the whole and of its parts to their totals, which come together, and back. */
function flowsOf(counted: Counted, rows: Rows, totalsKnown: boolean): RowFlow[] {
  const ofRows = counted.counts.flatMap((_, row) => rowFlows(counted, { row, above: ground, name: 'all', rows }));
  return ofRows.concat(totalFlows(counted, { name: 'all', onto: ground, rows, totalsKnown }));
}

const ground = 'ground';

interface Place {
  readonly row: number;
  readonly above: string;
  readonly name: string;
  readonly rows: Rows;
}

function rowFlows({ counts, marks, total, parts }: Counted, { row, above, name, rows }: Place): RowFlow[] {
  const value = counts[row] ?? 0;
  const mark = marks[row] ?? 'withheld';
  const own = parts.length === 0 ? name : `${name} row ${row}`;
  const flow = { from: above, to: own, value, ...boundsOf(value, mark, rows) };
  return [
    { flow, row, asked: mark !== 'shown' && total !== 0 },
    ...parts.flatMap((part, at) => rowFlows(part, { row, above: own, name: `${name}.${at}`, rows })),
  ];
}

interface TotalPlace {
  readonly name: string;
  readonly onto: string;
  readonly rows: Rows;
  readonly totalsKnown: boolean;
}

function totalFlows({ counts, total, totalMark, parts }: Counted, place: TotalPlace): RowFlow[] {
  const { name, onto, rows, totalsKnown } = place;
  const isLeaf = parts.length === 0;
  const sum = counts.reduce((before, count) => before + count, 0);
  const value = total ?? sum;
  const from = isLeaf ? name : `${name} total`;
  const flow = { from, to: onto, value, ...totalBounds(total, totalMark, totalsKnown) };
  const more = { from, to: ground, value: sum - value, low: 0, high: Infinity };
  return [
    { flow, row: 0, asked: !totalsKnown && total !== null && totalMark !== 'shown' },
    ...(isLeaf && rows.overlap === true ? [{ flow: more, row: 0, asked: false }] : []),
    ...parts.flatMap((part, at) => totalFlows(part, { ...place, name: `${name}.${at}`, onto: from })),
  ];
}

function totalBounds(total: number | null, mark: Mark, known: boolean): { readonly low: number; readonly high: number } {
  if (total === null) return { low: 0, high: Infinity };
  return known ? { low: total, high: total } : boundsOf(total, mark, { totals: true });
}

/** What a reader who knows these rules knows of a figure. */
function boundsOf(value: number, mark: Mark, { totals = false }: Rows = {}): { readonly low: number; readonly high: number } {
  if (mark === 'shown') return { low: value, high: value };
  // A total of nought would have been shown.
  if (mark === 'few') return { low: totals ? 1 : 0, high: figureRules.smallestShown - 1 };
  return { low: mark === 'hidden' ? figureRules.smallestShown : 0, high: Infinity };
}
