import { dateTimeOf } from '../kernel/index.js';
import { strong, type Table, type TableCell, type Words, words } from '../platform/views/govuk.js';
import { figureRules } from '../rules/index.js';
import type { Period } from './domain/periods.js';
import type { Share } from './domain/share.js';
import type { Figure } from './domain/suppression.js';

export function figureWords(figure: Figure): string {
  if (figure === 'few') return `fewer than ${figureRules.smallestShown}`;
  return figure === 'hidden' ? 'not shown' : String(figure);
}

export function shareWords(share: Share): string {
  if (share === null) return 'not shown';
  return share.atLeast ? `${share.percent}% or more` : `${share.percent}%`;
}

const termNames: Readonly<Record<string, string>> = { autumn: 'Autumn term', spring: 'Spring term', summer: 'Summer term' };

/** "School year 2025 to 2026", "Spring term 2026" */
export function periodWords({ key, firstDay, lastDay }: Period): string {
  const term = termNames[key.split('-')[2] ?? ''];
  if (term !== undefined) return `${term} ${dateTimeOf(firstDay).year}`;
  return `School year ${dateTimeOf(firstDay).year} to ${dateTimeOf(lastDay).year}`;
}

export interface NumbersRow {
  readonly name: string;
  readonly figures: readonly string[];
  /** The last row, in which everything comes together. */
  readonly isWhole?: boolean;
}

/** A table of figures: its rows named at the left, figures at the right. */
export function numbersTable(caption: string, head: readonly string[], all: readonly NumbersRow[]): Table {
  return {
    component: 'govuk/table',
    caption,
    captionClasses: 'govuk-visually-hidden',
    head: head.map((text, column) => ({ text, classes: column === 0 ? null : 'heed-num' })),
    rows: all.map(({ name, figures, isWhole = false }) => {
      const said = (text: string): Words => (isWhole ? words(strong(text)) : words(text));
      return {
        header: { text: said(name), classes: 'heed-table__plain' },
        cells: figures.map((figure): TableCell => ({ text: said(figure), classes: 'heed-num' })),
      };
    }),
  };
}
