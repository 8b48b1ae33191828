import { paths } from '../../../kernel/index.js';
import { plainLink, type PlainLink } from '../../../platform/views/govuk.js';
import { type ListAddress, listHref } from '../filter.presenter.js';
import { newFilterHref } from './saved-filter.presenter.js';
import { mostSavedFilters, type OwnFilter } from './saved-filters.js';

/** Beside the list: the filters that the reader keeps. */
export interface SavedFiltersPart {
  readonly filters: readonly { readonly text: string; readonly href: string; readonly current: boolean; readonly change: PlainLink }[];
  /** Keeps what is in use now. */
  readonly save: PlainLink | null;
}

/** Null where nothing is kept and nothing could be. */
export function savedFilters({ filter, order }: ListAddress, own: readonly OwnFilter[]): SavedFiltersPart | null {
  const href = listHref({ filter, order, search: '' });
  const filters = own.map((one) => {
    const there = listHref({ filter: one.filter, order: one.order, search: '' });
    const change = plainLink('Change', paths.cases.filter(one.id), `the filter ${one.name}`);
    return { text: one.name, href: there, current: there === href, change };
  });
  const mayBeKept = href !== paths.cases.list() && own.length < mostSavedFilters && !filters.some(({ current }) => current);
  const save = mayBeKept ? plainLink('Save this filter', newFilterHref({ filter, order })) : null;
  return filters.length === 0 && save === null ? null : { filters, save };
}
