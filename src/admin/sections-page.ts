import type { SmallForm } from '../accounts/index.js';
import type { PageModel } from '../platform/http/answers.js';
import {
  asWords,
  type ButtonGroup,
  type Component,
  type PageHead,
  pageHead,
  type SummaryList,
  type Words,
} from '../platform/views/govuk.js';
import type { Rows } from '../platform/views/heed.js';

export interface Section {
  readonly heading: string | null;
  readonly text: readonly Words[];
  readonly summary: SummaryList | null;
  readonly rows: Rows | null;
  readonly buttons: ButtonGroup | null;
  readonly forms: readonly SmallForm[];
}

/** A page of headings with lists below them. View `admin/sections`. */
export interface SectionsPage extends PageModel {
  readonly heading: string;
  readonly before: readonly Words[];
  readonly notes: readonly Component[];
  readonly buttons: ButtonGroup | null;
  readonly sections: readonly Section[];
}

export function section(said: {
  heading?: string;
  text?: readonly (string | Words)[];
  summary?: SummaryList;
  rows?: Rows;
  buttons?: ButtonGroup;
  forms?: readonly SmallForm[];
}): Section {
  const { heading = null, text = [], summary = null, rows = null, buttons = null, forms = [] } = said;
  return { heading, text: text.map(asWords), summary, rows, buttons, forms };
}

export function sectionsPage(said: {
  heading: string;
  /** Where the heading is a person's name, which no title may be. */
  title?: string;
  back: string | null;
  before?: readonly (string | Words)[];
  notes?: readonly Component[];
  buttons?: ButtonGroup;
  sections: readonly Section[];
}): SectionsPage {
  const { heading, title = heading, back, before = [], notes = [], buttons = null, sections } = said;
  return { page: adminHead(title, back, { wide: true }), heading, before: before.map(asWords), notes, buttons, sections };
}

/** Lists take the whole width; forms one column. */
export function adminHead(title: string, back: string | null, { wide = false } = {}): PageHead {
  return pageHead({ title, back, section: '/admin', wide });
}
