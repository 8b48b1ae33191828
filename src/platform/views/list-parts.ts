import type { Tag } from './tags.js';

/** The filter beside a list. Its fields stand between its tags and are sent by GET. */
export interface Filter {
  readonly action: string;
  readonly submit: string;
  readonly clearHref: string;
  /** What is in use; each can be taken away. */
  readonly selected: readonly { readonly text: string; readonly href: string }[];
  /** The order that the list was in, kept while filtering. */
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
}

export function filter(said: {
  action: string;
  submit: string;
  selected?: readonly { text: string; href: string }[];
  hidden?: Readonly<Record<string, string>>;
}): Filter {
  const hidden = Object.entries(said.hidden ?? {}).map(([name, value]) => ({ name, value }));
  return { action: said.action, submit: said.submit, clearHref: said.action, selected: said.selected ?? [], hidden };
}

/** Above a list: how many, in which order; the way to the filter on a phone; asking for names. */
export interface ListTools {
  /** "8 open cases" */
  readonly found: string;
  /** "the most pressing first" */
  readonly order: string | null;
  /** "Filter these cases" */
  readonly filterText: string | null;
  /** "2 in use" */
  readonly inUse: string | null;
  readonly namesHref: string | null;
}

/** The list of cases. No names stand in it. */
export interface CaseTable {
  readonly caption: string;
  readonly rows: readonly CaseRow[];
}
export interface CaseRow {
  readonly reference: string;
  readonly href: string;
  readonly about: string;
  readonly stage: Tag;
  readonly time: Tag | null;
  readonly next: string | null;
  readonly heldBy: string;
  readonly came: string;
}
