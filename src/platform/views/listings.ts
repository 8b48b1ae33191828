import type { PlainLink } from './buttons.js';
import type { Component } from './field.js';
import { asWords, type Words } from './words.js';

export interface SummaryRow {
  readonly key: string;
  /** Each on a line of its own. Line breaks inside somebody's words stay. */
  readonly values: readonly Words[];
  readonly action: PlainLink | null;
  /** Two and more make a list. */
  readonly actions: readonly PlainLink[];
  /** Other rows have actions, so this one keeps the column empty. */
  readonly noActions: boolean;
}
export interface SummaryList extends Component {
  readonly classes: string | null;
  readonly rows: readonly SummaryRow[];
}

export interface TableHead {
  readonly text: string;
  readonly classes: string | null;
}
export interface TableCell {
  readonly text: Words;
  readonly classes: string | null;
}
export interface TableRow {
  /** The first cell when it names the row. */
  readonly header: TableCell | null;
  readonly cells: readonly TableCell[];
}
/** A plain table of text. Lists of cases have a partial of their own in their feature. */
export interface Table extends Component {
  readonly caption: string;
  /** A size class, or `govuk-visually-hidden` where the heading above says it already. */
  readonly captionClasses: string;
  readonly head: readonly TableHead[];
  readonly rows: readonly TableRow[];
}

/** By keyset: there is a next page, or a previous one, and no count. */
export interface Pagination {
  readonly previous: string | null;
  readonly next: string | null;
}

export function summaryList(
  rows: readonly { key: string; value: string | Words | readonly (string | Words)[]; actions?: readonly PlainLink[] }[],
): SummaryList {
  const anyActions = rows.some((row) => (row.actions?.length ?? 0) > 0);
  return {
    component: 'govuk/summary-list',
    classes: 'heed-gap',
    rows: rows.map(({ key, value, actions = [] }) => ({
      key,
      values: valuesOf(value),
      action: actions.length === 1 ? (actions[0] ?? null) : null,
      actions: actions.length > 1 ? actions : [],
      noActions: anyActions && actions.length === 0,
    })),
  };
}

/** "Change" beside a row, with the row's name for screen readers. */
export function change(href: string, what: string): PlainLink {
  return { text: 'Change', href, more: what };
}

export function pagination(addresses: { previous: string | null; next: string | null }): Pagination | null {
  return addresses.previous || addresses.next ? addresses : null;
}

function valuesOf(value: string | Words | readonly (string | Words)[]): readonly Words[] {
  if (typeof value === 'string') return [asWords(value)];
  return value.every(isPart) ? [value] : value.filter((line) => !isPart(line)).map(asWords);
}

function isPart(value: unknown): value is Words[number] {
  return typeof value === 'object' && value !== null && 'text' in value;
}
