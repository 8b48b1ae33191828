import { type Actor, paths } from '../../kernel/index.js';
import type { PageModel } from '../../platform/http/answers.js';
import {
  type Button,
  button,
  errorsOf,
  type Field,
  type Form,
  form,
  pageHead,
  type Pagination,
  pagination,
  type PlainLink,
  plainLink,
  type TextInput,
  textInput,
} from '../../platform/views/govuk.js';
import type { CaseTable, Filter, ListTools } from '../../platform/views/heed.js';
import type { CaseOrder } from './domain/case-filter.js';
import { casesFilter, filterFields, type ListAddress, listHref } from './filter.presenter.js';
import { caseRow } from './list-row.presenter.js';
import type { ListedWork } from './listed-work.queries.js';
import { type SavedFiltersPart, savedFilters } from './saved/saved-filters-part.js';
import type { OwnFilter } from './saved/saved-filters.js';
import type { ListPage } from './read-page.js';

/** View `cases/list`. */
export interface CaseListPage extends PageModel {
  readonly search: { readonly form: Form; readonly field: TextInput; readonly button: Button };
  /** The way to those named in them. */
  readonly people: PlainLink;
  readonly held: PlainLink;
  readonly filter: Filter;
  readonly saved: SavedFiltersPart | null;
  readonly fields: readonly Field[];
  readonly tools: ListTools;
  readonly table: CaseTable | null;
  readonly empty: string | null;
  readonly pagination: Pagination | null;
}

const orderWords: Record<CaseOrder, string> = {
  waiting: 'what waits for you first',
  newest: 'the newest first',
  oldest: 'the oldest first',
};

interface Said {
  readonly actor: Actor;
  readonly now: Date;
  readonly address: ListAddress;
  /** What is searched for; null when nothing is. */
  readonly words: string | null;
  /** What stands in the search field. */
  readonly typed: string;
  readonly list: ListPage;
  readonly work: ListedWork;
  /** Filters that the reader keeps. */
  readonly own: readonly OwnFilter[];
  /** The tokens that lead to the pages before and after. */
  readonly previous: string | null;
  readonly next: string | null;
  /** What is wrong with what was typed into the search. */
  readonly error?: string;
}

export function caseListPage({ actor, now, address, words, typed, list, work, own, previous, next, error }: Said): CaseListPage {
  const field = textInput({
    name: 'words',
    label: 'Reference or words',
    hint: 'Whole words. Names are found by their sound too.',
    type: 'search',
    value: typed,
    error: error ?? null,
    spellcheck: false,
  });
  const chosen = casesFilter(address, words);
  const order = words === null ? orderWords[address.order] : orderWords.newest;
  const inUse = chosen.selected.length;
  return {
    page: pageHead({ title: 'Cases', section: paths.cases.list(), wide: true, errors: errorsOf([field]) }),
    search: { form: form(`${paths.cases.list()}/search`), field, button: button('Find', { kind: 'second' }) },
    people: plainLink('Find a person', paths.people.list()),
    held: plainLink('What you hold, before you are away', paths.cases.handover()),
    filter: chosen,
    saved: savedFilters(address, own),
    fields: filterFields(address, words !== null),
    tools: {
      found: words === null ? (inUse === 0 ? 'Your cases' : 'Cases that fit') : 'Cases with these words',
      order,
      filterText: 'Filter these cases',
      inUse: inUse === 0 ? null : `${inUse} in use`,
      namesHref: null,
    },
    table: list.cases.length === 0 ? null : { caption: `Cases, ${order}`, rows: list.cases.map((one) => caseRow(one, work, actor, now)) },
    empty: list.cases.length === 0 ? emptyWords(words !== null, inUse > 0, next !== null) : null,
    pagination: pagination({
      previous: previous === null ? null : listHref(address, previous),
      next: next === null ? null : listHref(address, next),
    }),
  };
}

function emptyWords(searched: boolean, filtered: boolean, more: boolean): string {
  if (more) return 'Nothing here yet. Go to the next page to look further.';
  if (searched) return 'Nothing found. Look at the spelling, or try fewer words.';
  return filtered ? 'No case fits. Take a filter away to see more.' : 'No cases yet. Every case that you may see appears here.';
}
