import { type Words, words } from '../platform/views/govuk.js';
import { decidedRows, reportKinds, reportKindTable } from '../rules/index.js';
import type { PooledRow } from './domain/pooled.js';
import { figureWords } from './figure-words.js';
import type { TrustFigures } from './figures.queries.js';

/** More schools than this don’t stand beside each other: the rows are shown for all of them together. */
const schoolsBeside = 5;

/** A table with a column for each school. On a phone each row is a block, and each figure says whose it is. */
interface TrustTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly TrustRow[];
}

interface TrustRow {
  readonly name: string;
  readonly cells: readonly { readonly school: string; readonly figure: string }[];
}

interface TrustTableSection {
  readonly heading: string;
  readonly table: TrustTable;
  /** The rows of which nothing is shown anywhere. */
  readonly few: Words | null;
}

interface TrustSection {
  readonly name: string;
  readonly text: readonly Words[];
  readonly tables: readonly TrustTableSection[];
}

interface NamedRow extends PooledRow {
  readonly name: string;
}

const all = 'All schools';

export function trustSection({ trust, schools, cases, kinds, decided }: TrustFigures): TrustSection {
  const beside = schools.length <= schoolsBeside ? schools : [];
  const kindRows = kinds.map((row, at): NamedRow => ({ ...row, name: labelOfKind(at) }));
  const decidedOnes = decided.map((row, at): NamedRow => ({ ...row, name: decidedRows[at]?.label ?? '' }));
  return {
    name: trust,
    text: [words('Where one school has too few to be shown, no school of that row is shown by itself: only all of them together.')],
    tables: [
      ...(beside.length === 0 ? [eachSchool(schools, cases)] : []),
      sectionOf('What was reported', { caption: 'Cases by kind of report and school', first: 'Kind' }, beside, kindRows, {
        ...cases,
        name: 'All cases',
      }),
      sectionOf(
        'What it was decided to be',
        { caption: 'Cases by decision and school', first: 'Decision and procedure' },
        beside,
        decidedOnes,
        null,
      ),
    ],
  };
}

function sectionOf(
  heading: string,
  { caption, first }: { readonly caption: string; readonly first: string },
  schools: readonly string[],
  rows: readonly NamedRow[],
  total: NamedRow | null,
): TrustTableSection {
  const shown = rows.filter((row) => !isFewEverywhere(row));
  const few = rows.filter(isFewEverywhere).map(({ name }) => name);
  return {
    heading,
    table: {
      caption,
      head: [first, ...schools, all],
      rows: [...shown, ...(total === null ? [] : [total])].map((row) => ({
        name: row.name,
        cells: [
          ...schools.map((school, at) => ({ school, figure: figureWords(row.schools[at] ?? 'hidden') })),
          { school: all, figure: figureWords(row.all) },
        ],
      })),
    },
    few: few.length === 0 ? null : words(`In each school, and in all of them together, ${figureWords('few')}: ${few.join('; ')}.`),
  };
}

function isFewEverywhere({ schools, all: together }: PooledRow): boolean {
  return together === 'few' && schools.every((figure) => figure === 'few');
}

function eachSchool(schools: readonly string[], cases: PooledRow): TrustTableSection {
  const figures = [...schools.map((name, at) => ({ name, figure: cases.schools[at] ?? 'hidden' })), { name: all, figure: cases.all }];
  return {
    heading: 'Cases that began',
    table: {
      caption: 'Cases by school',
      head: ['School', 'Cases'],
      rows: figures.map(({ name, figure }) => ({ name, cells: [{ school: 'Cases', figure: figureWords(figure) }] })),
    },
    few: null,
  };
}

function labelOfKind(at: number): string {
  const kind = reportKinds[at];
  return kind === undefined ? '' : reportKindTable[kind].label;
}
