import { decidedRows, reportKinds, reportKindTable } from '../rules/index.js';
import { type Words, words } from '../platform/views/govuk.js';
import type { PooledRow } from './domain/pooled.js';
import { figureWords } from './figure-words.js';
import type { TrustFigures } from './figures.queries.js';

/** More schools than this don’t stand beside each other: the rows are shown for all of them together. */
const schoolsBeside = 6;

/** A table with a column for each school. On a phone each row is a block, and each figure says whose it is. */
export interface TrustTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly TrustRow[];
}

interface TrustRow {
  readonly name: string;
  readonly cells: readonly { readonly school: string; readonly figure: string }[];
}

export interface TrustSection {
  readonly name: string;
  readonly text: readonly Words[];
  readonly tables: readonly { readonly heading: string; readonly table: TrustTable }[];
}

export function trustSection({ trust, schools, cases, kinds, decided }: TrustFigures): TrustSection {
  const beside = schools.length <= schoolsBeside;
  const tableOf = (caption: string, first: string, rows: readonly (PooledRow & { name: string })[]): TrustTable => {
    const columns = beside ? schools : [];
    return {
      caption,
      head: [first, ...columns, 'All schools'],
      rows: rows.map((row) => ({
        name: row.name,
        cells: [
          ...columns.map((school, at) => ({ school, figure: figureWords(row.schools[at] ?? 'hidden') })),
          { school: 'All schools', figure: figureWords(row.all) },
        ],
      })),
    };
  };
  const bySchool = schools.map((name, at) => ({ name, cells: [{ school: 'Cases', figure: figureWords(cases.schools[at] ?? 'hidden') }] }));
  const total = { name: 'All schools', cells: [{ school: 'Cases', figure: figureWords(cases.all) }] };
  const named = (labels: readonly string[], rows: readonly PooledRow[]) => rows.map((row, at) => ({ ...row, name: labels[at] ?? '' }));
  const kindLabels = reportKinds.map((kind) => reportKindTable[kind].label);
  const decidedLabels = decidedRows.map(({ label }) => label);
  return {
    name: trust,
    text: [words('Where one school has too few to be shown, no school of that row is: only all of them together.')],
    tables: [
      { heading: 'Cases that began', table: { caption: 'Cases by school', head: ['School', 'Cases'], rows: [...bySchool, total] } },
      { heading: 'What was reported', table: tableOf('Cases by kind of report and school', 'Kind', named(kindLabels, kinds)) },
      {
        heading: 'What it was decided to be',
        table: tableOf('Cases by decision and school', 'Decision and procedure', named(decidedLabels, decided)),
      },
    ],
  };
}
