import { figureRules } from '../../rules/index.js';
import { asFigure, type Counted, type Figure, figuresOf, type Mark, protect, type Rows } from './suppression.js';

/** What was counted in one term, or in a year without terms. */
export interface TermCounts {
  /** Cases that began in it. */
  readonly cases: number;
  /** The same by kind of report: each in one row. */
  readonly kinds: readonly number[];
  /** The same by what they were decided to be: one case may be in several. */
  readonly decided: readonly number[];
  /** Steps that were due in it, and how many of them were done by then. */
  readonly due: number;
  readonly onTime: number;
  /** In how many cases those steps were. */
  readonly casesDue: number;
}

/** What becomes known of a term or a year. */
export interface PublishedFigures {
  readonly cases: Figure;
  readonly kinds: readonly Figure[];
  readonly decided: readonly Figure[];
  /** Null where they would tell of fewer than 5 cases. */
  readonly steps: { readonly due: Figure; readonly onTime: Figure; readonly late: Figure } | null;
}

/** A year as it was published, for whoever publishes more about it. */
export interface PublishedYear {
  readonly terms: readonly PublishedFigures[];
  readonly year: PublishedFigures;
  readonly counted: { readonly cases: Counted; readonly kinds: Counted; readonly decided: Counted };
}

export const rowsOf = {
  cases: { totals: true },
  kinds: {},
  decided: { overlap: true },
} as const satisfies Record<string, Rows>;

/** Terms come out before their year, and each stays as it came out: so the year is made to agree with them. */
export function publishYear(terms: readonly TermCounts[]): PublishedYear {
  const cases = wholeOf(
    terms.map((term) => protect([term.cases], null, [], rowsOf.cases)),
    rowsOf.cases,
  );
  const due = wholeOf(terms.map(dueOf), rowsOf.cases);
  const kinds = layered(
    terms.map((term) => term.kinds),
    cases,
    rowsOf.kinds,
  );
  const decided = layered(
    terms.map((term) => term.decided),
    cases,
    rowsOf.decided,
  );
  const steps = layered(
    terms.map((term) => [term.onTime, term.due - term.onTime]),
    due,
    {},
  );
  const published = (at: (layers: Counted) => Counted, tellsOfFew: boolean): PublishedFigures => ({
    cases: onlyFigure(at(cases)),
    kinds: figuresOf(at(kinds)),
    decided: figuresOf(at(decided)),
    steps: tellsOfFew ? null : stepsOf(at(due), at(steps)),
  });
  return {
    terms: terms.map((term, index) => published((layers) => partAt(layers, index), areFew(term))),
    year: published((whole) => whole, terms.every(areFew)),
    counted: { cases, kinds, decided },
  };
}

/**
 * How many were open at the end of a year, and how many closed. It is told by the year alone: a term does not add up to it.
 * @param cases how many there were, as that is published
 */
export function publishState(open: number, closed: number, cases: Counted): { readonly open: Figure; readonly closed: Figure } {
  const [openThen = 'hidden', closedThen = 'hidden'] = figuresOf(protect([open, closed], open + closed, [], {}, markOf(cases)));
  return { open: openThen, closed: closedThen };
}

function stepsOf(due: Counted, steps: Counted): PublishedFigures['steps'] {
  const [onTime = 'hidden', late = 'hidden'] = figuresOf(steps);
  return { due: onlyFigure(due), onTime, late };
}

function areFew({ casesDue }: TermCounts): boolean {
  return casesDue < figureRules.smallestShown;
}

/** Many steps may all be of one case. */
function dueOf(term: TermCounts): Counted {
  const marks: Mark[] = ['withheld'];
  return areFew(term)
    ? { counts: [term.due], marks, total: null, totalMark: 'shown', parts: [] }
    : protect([term.due], null, [], rowsOf.cases);
}

/** @param totals what the rows of each part come to, as that is published */
function layered(counts: readonly (readonly number[])[], totals: Counted, rows: Rows): Counted {
  return wholeOf(
    counts.map((own, index) => {
      const total = partAt(totals, index);
      return protect(own, total.counts[0] ?? 0, [], rows, markOf(total));
    }),
    rows,
    totals,
  );
}

/**
 * Of parts that were published before. A year without terms is its only part.
 * @param totals what the rows come to, as that is published; where the rows are totals themselves, nothing
 */
export function wholeOf(parts: readonly Counted[], rows: Rows, totals?: Counted): Counted {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const counts = (only?.counts ?? []).map((_, row) => parts.reduce((sum, part) => sum + (part.counts[row] ?? 0), 0));
  return protect(counts, totals?.counts[0] ?? null, parts, rows, totals === undefined ? 'shown' : markOf(totals));
}

function markOf({ marks }: Counted): Mark {
  return marks[0] ?? 'withheld';
}

function partAt(whole: Counted, index: number): Counted {
  return whole.parts[index] ?? whole;
}

function onlyFigure({ counts, marks }: Counted): Figure {
  return asFigure(counts[0] ?? 0, marks[0] ?? 'withheld');
}
