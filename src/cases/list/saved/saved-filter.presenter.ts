import { paths } from '../../../kernel/index.js';
import type { PageModel } from '../../../platform/http/answers.js';
import {
  type Button,
  button,
  errorsOf,
  form,
  type Form,
  pageHead,
  type PlainLink,
  plainLink,
  textInput,
  type TextInput,
  type Words,
  words,
} from '../../../platform/views/govuk.js';
import { casesFilter, listHref } from '../filter.presenter.js';
import { type KeptFilter, mostSavedFilters, type OwnFilter, type SaveRefusal } from './saved-filters.js';

/** View `cases/saved-filter`. */
export interface SavedFilterPage extends PageModel {
  readonly heading: string;
  /** What it holds, a line each. */
  readonly holds: readonly string[];
  readonly before: readonly Words[];
  readonly form: Form;
  readonly field: TextInput;
  readonly submit: Button;
  readonly onward: PlainLink;
  readonly remove: { readonly form: Form; readonly button: Button } | null;
}

type Errors = Readonly<Record<string, string>>;
type Choices = Omit<KeptFilter, 'name'>;

export function newFilterPage(kept: Choices, name: string, errors: Errors = {}): SavedFilterPage {
  return {
    ...filterPage('Save this filter', kept, name, errors),
    form: form(newFilterHref(kept)),
    submit: button('Save this filter'),
    onward: plainLink('Go back without saving', listHref({ ...kept, search: '' })),
    remove: null,
  };
}

export function ownFilterPage(
  { id, version, ...kept }: OwnFilter,
  name: string,
  errors: Errors = {},
  faults: string[] = [],
): SavedFilterPage {
  return {
    ...filterPage('Change a saved filter', kept, name, errors, faults),
    form: form(paths.cases.filter(id), { version }),
    submit: button('Change the name'),
    onward: plainLink('Show these cases', listHref({ ...kept, search: '' })),
    remove: { form: form(`${paths.cases.filter(id)}/delete`), button: button('Delete this filter', { kind: 'second' }) },
  };
}

/** The choices stand in the address, as they do on the list. */
export function newFilterHref(kept: Choices): string {
  return listHref({ ...kept, search: '' }).replace(paths.cases.list(), paths.cases.newFilter());
}

export const whyNotSaved: Readonly<Record<SaveRefusal | 'stale', string>> = {
  taken: 'You have a saved filter of this name already. Choose another name',
  full: `You have ${mostSavedFilters} saved filters, and more would only be in the way. Delete one first`,
  nothing: 'Nothing is chosen that could be saved. Filter the list first',
  stale: 'You changed this filter in another window. Look at its name now, then change it again if you still want to',
};

function filterPage(heading: string, kept: Choices, name: string, errors: Errors, faults: string[] = []) {
  const field = textInput({
    name: 'name',
    label: 'Name',
    hint: 'Only you see it.',
    value: name,
    error: errors.name ?? null,
  });
  return {
    page: pageHead({ title: heading, section: paths.cases.list(), back: paths.cases.list(), errors: errorsOf([field], ...faults) }),
    heading,
    holds: holdsInWords(kept),
    before: [words('Only what you chose is saved. Words that you searched for are not: they may be somebody’s name.')],
    field,
  };
}

const orderWords = { waiting: null, newest: 'Newest first', oldest: 'Oldest first' } as const;

function holdsInWords(kept: Choices): string[] {
  const chosen = casesFilter({ ...kept, search: '' }, null).selected.map(({ text }) => text);
  const order = orderWords[kept.order];
  return order === null ? chosen : [...chosen, order];
}
