import { longDay, roleLabels } from '../../kernel/index.js';
import type { PageModel } from '../../platform/http/answers.js';
import {
  type Button,
  button,
  buttonGroup,
  type ButtonGroup,
  linkButton,
  pagination,
  type Pagination,
  type PlainLink,
  plainLink,
  textInput,
  type TextInput,
} from '../../platform/views/govuk.js';
import { row, rows, type Rows } from '../../platform/views/heed.js';
import { adminPaths } from '../admin-paths.js';
import { adminHead } from '../sections-page.js';
import type { ListedPerson, PeopleList, PeopleWanted } from './people.queries.js';

/** View `admin/people`. */
export interface PeoplePage extends PageModel {
  readonly heading: string;
  readonly buttons: ButtonGroup;
  readonly action: string;
  readonly find: TextInput;
  readonly search: Button;
  /** Kept while searching. */
  readonly left: boolean;
  readonly other: PlainLink;
  readonly rows: Rows;
  readonly pagination: Pagination | null;
}

export function peoplePage({ people, next, previous }: PeopleList, wanted: PeopleWanted): PeoplePage {
  const { find, left } = wanted;
  const heading = left ? 'People who have left' : 'People';
  return {
    page: adminHead(heading, left ? adminPaths.people.list() : adminPaths.home(), { wide: true }),
    heading,
    buttons: buttonGroup(
      left
        ? []
        : [linkButton('Add a person', adminPaths.people.add()), linkButton('Add many from a list', adminPaths.people.paste(), 'second')],
    ),
    action: adminPaths.people.list(),
    find: textInput({ name: 'find', label: 'Find by name or email address', value: find, width: 20, autocomplete: 'off' }),
    search: button('Find people', { kind: 'second' }),
    left,
    other: left
      ? plainLink('People who work here now', adminPaths.people.list())
      : plainLink('People who have left', address({ find: '', left: true })),
    rows: rows(people.map(rowOf), find === '' ? nobody(left) : 'Nobody by that name or address. Try fewer letters.'),
    pagination: pagination({
      next: next === null ? null : address({ find, left, after: next }),
      previous: previous === null ? null : address({ find, left, before: previous }),
    }),
  };
}

function rowOf({ id, name, email, jobTitle, hasPassword, endedAt, roles }: ListedPerson) {
  return row({
    what: name,
    href: adminPaths.people.show(id),
    who: [jobTitle, email].filter((text) => text !== '').join(' · '),
    note: roles.length > 0 ? roles.map((role) => roleLabels[role]).join(', ') : null,
    when: endedAt !== null ? `Left on ${longDay(new Date(endedAt))}` : hasPassword ? null : 'Has not used the link yet',
  });
}

function nobody(left: boolean): string {
  return left ? 'Nobody has left.' : 'Nobody yet. Add the first person.';
}

function address({ find, left, after, before }: { find: string; left: boolean; after?: string; before?: string }): string {
  const parts = { ...(find && { find }), ...(left && { left: 'yes' }), ...(after && { after }), ...(before && { before }) };
  const search = new URLSearchParams(parts).toString();
  return search === '' ? adminPaths.people.list() : `${adminPaths.people.list()}?${search}`;
}
