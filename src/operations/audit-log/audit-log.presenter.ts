import { factInWords } from '../../audit/index.js';
import type { LogEntry, LogTable } from '../../cases/index.js';
import { type AppointmentRole, type Day, longMoment, nameWithoutAccount, paths, roleLabels } from '../../kernel/index.js';
import type { PageModel } from '../../platform/http/answers.js';
import { asSent } from '../../platform/http/read-form.js';
import {
  dateInput,
  errorsOf,
  type Field,
  insetText,
  type InsetText,
  pageHead,
  type Pagination,
  pagination,
  select,
} from '../../platform/views/govuk.js';
import { type Filter, filter } from '../../platform/views/heed.js';
import type { AuditLogForm } from './audit-log.form.js';
import type { AskedDays } from './asked-days.js';
import type { Signer } from './audit-log.queries.js';

/** View `operations/audit-log`. */
export interface AuditLogPage extends PageModel {
  readonly checkpoint: InsetText;
  readonly filter: Filter;
  readonly fields: readonly Field[];
  readonly table: LogTable | null;
  readonly empty: string | null;
  readonly pagination: Pagination | null;
}

interface Said {
  readonly form: AuditLogForm;
  readonly days: AskedDays;
  readonly errors: Readonly<Record<string, string>>;
  readonly people: readonly Signer[];
  readonly entries: readonly LogEntry[];
  readonly names: ReadonlyMap<string, string>;
  /** Tokens of the pages beside this one. */
  readonly newer: string | null;
  readonly older: string | null;
  /** When the signed head of the log was kept last. */
  readonly kept: Date | null;
}

export function auditLogPage(said: Said): AuditLogPage {
  const { form, people, entries, names, newer, older } = said;
  const fields = fieldsOf(said);
  const at = (page: string | null): string | null => (page === null ? null : `${paths.audit()}?${addressOf(form, page)}`);
  return {
    page: pageHead({ title: 'Audit log', section: paths.audit(), wide: true, errors: errorsOf(fields) }),
    checkpoint: insetText(checkpointWords(said)),
    filter: filter({ action: paths.audit(), submit: 'Show entries', selected: selectedIn(said, people) }),
    fields,
    table:
      entries.length === 0
        ? null
        : {
            caption: 'Entries of the log, newest first',
            lines: entries.map((entry) => ({
              when: longMoment(new Date(entry.at)),
              what: factInWords(entry.action),
              who: whoIn(entry, names),
              role: roleIn(entry),
            })),
          },
    empty:
      entries.length > 0
        ? null
        : older === null
          ? 'No entries fit. Take a filter away to see more.'
          : 'None among these. Go to the next page to look further.',
    pagination: pagination({ previous: at(newer), next: at(older) }),
  };
}

function fieldsOf({ form, days, errors, people }: Said): Field[] {
  const wrong = (name: 'from' | 'to'): string | null =>
    days.errors[name] ?? errors[`${name}-day`] ?? errors[`${name}-month`] ?? errors[`${name}-year`] ?? null;
  return [
    dateInput({ name: 'from', legend: 'First day', size: 's', values: form.from, error: wrong('from') }),
    dateInput({ name: 'to', legend: 'Last day', size: 's', values: form.to, error: wrong('to') }),
    select({
      name: 'person',
      label: 'Who',
      options: [
        { value: '', text: 'Everybody' },
        { value: 'heed', text: 'Heed, by itself' },
        ...people.map(({ id, name }) => ({ value: id, text: name })),
      ],
      value: form.person,
    }),
  ];
}

function selectedIn({ form, days }: Said, people: readonly Signer[]): { text: string; href: string }[] {
  const without = (field: 'from' | 'to' | 'person') => `${paths.audit()}?${addressOf({ ...form, [field]: '' }, null)}`;
  const day = (text: string, value: Day | null, name: 'from' | 'to') =>
    value === null
      ? []
      : [
          {
            text: `${text} ${value.split('-').reverse().map(Number).join('/')}`,
            href: without(name),
          },
        ];
  const who = form.person === 'heed' ? 'Heed, by itself' : people.find(({ id }) => id === form.person)?.name;
  return [
    ...day('From', days.from, 'from'),
    ...day('Until', days.to, 'to'),
    ...(who === undefined ? [] : [{ text: who, href: without('person') }]),
  ];
}

function addressOf(form: Readonly<Record<keyof AuditLogForm, unknown>>, page: string | null): string {
  const kept = asSent({ ...form, page: page ?? '' }).filter(([, value]) => value !== '');
  return new URLSearchParams(kept).toString();
}

/** Whether something was written since is not said: it may be what whoever reads must not know of. */
function checkpointWords({ kept }: Said): string {
  if (kept === null) return 'No signed head of the log is kept outside the database yet. One is kept within a minute of the next entry.';
  return `The signed head of the log was last kept outside the database on ${longMoment(kept)}. Whatever is written after that is covered within a minute.`;
}

function whoIn({ actor, action, channel }: LogEntry, names: ReadonlyMap<string, string>): string {
  return (
    nameWithoutAccount(actor) ??
    names.get(actor) ??
    (channel === 'command' || action.startsWith('security.') ? 'Nobody signed in' : 'Somebody who has left')
  );
}

function roleIn({ roles, channel }: LogEntry): string {
  if (channel === 'job') return 'By itself';
  if (channel === 'command') return 'By a command on the server';
  const held = roles.split(' ').filter((role) => role !== '');
  return held.length === 0 ? 'No role' : held.map((role) => roleLabels[role as AppointmentRole] ?? role).join(', ');
}
