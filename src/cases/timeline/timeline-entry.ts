import type { PlainLink, Words } from '../../platform/views/govuk.js';

/** One thing that happened. */
export interface TimelineEntry {
  readonly at: Date;
  readonly time: string;
  readonly title: string;
  readonly by: string | null;
  /** It changed what must be done. */
  readonly key: boolean;
  /** "Added later, about Monday 9 November, 18:55" */
  readonly later: string | null;
  readonly text: readonly Words[];
  /** Somebody's own words. */
  readonly quote: string | null;
  readonly more: PlainLink | null;
}

/** What its own words add to an entry of the log. */
export type Said = Partial<Omit<TimelineEntry, 'at' | 'time' | 'key' | 'text'>> & { readonly text?: readonly (string | Words)[] };
