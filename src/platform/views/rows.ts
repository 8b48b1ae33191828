import type { Tag } from './tags.js';
import { asWords, type Words } from './words.js';

/** A thing that waits for somebody. No names in it. */
export interface Row {
  readonly what: { readonly text: string; readonly href: string };
  readonly who: string | null;
  readonly reference: string | null;
  /** After the reference: "sent Monday 9 November 2026, 18:42". */
  readonly after: string | null;
  readonly note: Words | null;
  readonly tag: Tag | null;
  readonly when: string | null;
}
export interface Rows {
  readonly rows: readonly Row[];
  /** One sentence of fact, one of what to do. */
  readonly empty: string | null;
}

/** A number to jump to. Only counts that this person may know. */
export interface Count {
  readonly number: string;
  readonly text: string;
  readonly href: string;
  readonly late: boolean;
}

/** The heading of a group of rows, with how many. */
export interface GroupHeading {
  readonly id: string;
  readonly text: string;
  readonly number: string;
  readonly late: boolean;
}

export function row(said: {
  what: string;
  href: string;
  who?: string;
  reference?: string;
  after?: string;
  note?: string | Words | null;
  tag?: Tag | null;
  when?: string | null;
}): Row {
  const { what, href, who = null, reference = null, after = null, note = null, tag = null, when = null } = said;
  return { what: { text: what, href }, who, reference, after, note: note === null ? null : asWords(note), tag, when };
}

export function rows(list: readonly Row[], empty: string | null = null): Rows {
  return { rows: list, empty };
}

export function count(number: number, text: string, href: string, late = false): Count {
  return { number: String(number), text, href, late };
}

export function groupHeading(id: string, text: string, number: number, late = false): GroupHeading {
  return { id, text, number: String(number), late };
}
