import { dayOf, inLondon, longDay, longMoment, paths } from '../../kernel/index.js';
import type { PageModel } from '../../platform/http/answers.js';
import {
  type Button,
  button,
  checkboxes,
  dateInput,
  type Details,
  details,
  errorsOf,
  type Field,
  form,
  type Form,
  link,
  type Pagination,
  pagination,
  textarea,
  words,
} from '../../platform/views/govuk.js';
import type { CasePageHead } from '../../platform/views/heed.js';
import { dateFault } from '../actions/date-fault.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { mayReadAdvice } from './domain/legal-advice.js';
import { type NoteForm } from './note.form.js';
import type { TimelineEntry } from './timeline-entry.js';
import { timelineEntry } from './timeline-entry.presenter.js';
import { timelineGroupLabels, timelineGroups, type TimelineGroup } from './timeline-actions.js';
import type { TimelineSeen } from './timeline.queries.js';

interface Day {
  readonly day: string;
  readonly entries: readonly TimelineEntry[];
}

/** View `cases/timeline`. */
export interface TimelinePage extends PageModel {
  readonly page: CasePageHead;
  readonly intro: string;
  /** Where there is one column, to what stands below the timeline. */
  readonly jump: { readonly to: string; readonly text: string };
  readonly days: readonly Day[];
  readonly empty: string | null;
  readonly add: { readonly form: Form; readonly addsTo: string | null; readonly fields: readonly Field[]; readonly submit: Button } | null;
  readonly kinds: Details;
  readonly pagination: Pagination | null;
}

export interface TimelineAddress {
  readonly group: TimelineGroup | null;
  /** Tokens of the pages beside this one. */
  readonly newer: string | null;
  readonly older: string | null;
}

export interface NoteReading {
  readonly value: NoteForm;
  readonly errors: Readonly<Record<string, string>>;
}

export function timelinePage(looked: LookedAt<TimelineSeen>, address: TimelineAddress, note: NoteReading): TimelinePage {
  const { seen, file, acts } = looked;
  const { reference } = file.row;
  const fields = noteFields(note, mayReadAdvice(file));
  const entries = seen.log.entries.flatMap((entry) => timelineEntry(entry, seen, file) ?? []);
  const all = address.older === null && (address.group === null || address.group === 'decisions') ? withFirstKnown(entries, seen) : entries;
  const earlier = seen.notes.find(({ id }) => id === note.value.addsTo);
  const at = (page: string | null): string | null => (page === null ? null : timelineHref(reference, address.group, page));
  return {
    page: casePageHead(looked, 'timeline', { errors: errorsOf(fields) }),
    intro: 'Newest first. A filled mark changed what must be done. Nothing here can be edited: a correction is added beside it.',
    jump: acts.has('case.add-note') ? { to: 'note', text: 'Add a note' } : { to: 'kinds', text: 'Show only some kinds' },
    days: daysOf(all),
    empty: all.length === 0 ? 'Nothing of this kind yet.' : null,
    add: acts.has('case.add-note')
      ? {
          form: form(`${paths.cases.section(reference, 'timeline')}/notes`, { hidden: { addsTo: earlier?.id ?? '' } }),
          addsTo: earlier === undefined ? null : `Adds to the note by ${earlier.byName} of ${longMoment(new Date(earlier.at))}.`,
          fields,
          submit: button('Add note'),
        }
      : null,
    kinds: details(
      'Show only some kinds',
      [
        words(link('Everything', timelineHref(reference, null))),
        ...timelineGroups.map((group) => words(link(timelineGroupLabels[group], timelineHref(reference, group)))),
      ],
      address.group !== null,
    ),
    pagination: pagination({ previous: at(address.newer), next: at(address.older) }),
  };
}

function timelineHref(reference: string, group: TimelineGroup | null, page: string | null = null): string {
  const said = new URLSearchParams([...(group === null ? [] : [['show', group]]), ...(page === null ? [] : [['page', page]])] as [
    string,
    string,
  ][]);
  const address = paths.cases.section(reference, 'timeline');
  return said.size === 0 ? address : `${address}?${said.toString()}`;
}

/** Before the first entry stands what the report says of when anyone here first knew. */
function withFirstKnown(entries: readonly TimelineEntry[], { reports }: TimelineSeen): TimelineEntry[] {
  const known = reports.map(({ answers }): TimelineEntry => {
    const at = new Date(answers.firstKnownAt);
    const text = [words('The clocks start here.')];
    return {
      at,
      time: inLondon(at).toFormat('HH:mm'),
      title: 'First known here',
      by: 'from the report',
      key: false,
      later: null,
      text,
      quote: null,
      more: null,
    };
  });
  return [...entries, ...known].toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

function daysOf(entries: readonly TimelineEntry[]): Day[] {
  const days = [...new Set(entries.map(({ at }) => dayOf(at)))];
  return days.map((day) => ({ day: longDay(day), entries: entries.filter(({ at }) => dayOf(at) === day) }));
}

function noteFields({ value, errors }: NoteReading, mayAddAdvice: boolean): Field[] {
  return [
    textarea({
      name: 'note',
      label: 'Add a note',
      hint: 'Write what was said or seen. Keep opinions apart from facts.',
      rows: 4,
      value: value.note,
      error: errors.note ?? null,
    }),
    dateInput({
      name: 'about',
      legend: 'When was this?',
      size: 's',
      hint: 'Leave it empty if it was just now. For example 9 11 2026, 18:55',
      withTime: true,
      values: value.about,
      error: dateFault(errors, 'about'),
    }),
    ...(mayAddAdvice
      ? [
          checkboxes({
            name: 'privileged',
            legend: 'Is it legal advice?',
            size: 's',
            small: true,
            values: value.privileged === 'yes' ? ['yes'] : [],
            error: errors.privileged ?? null,
            choices: [
              {
                value: 'yes',
                text: 'Yes, this is legal advice',
                hint: 'Only the case manager, the headteacher and HR in this case see it. It stays out of exports.',
              },
            ],
          }),
        ]
      : []),
  ];
}
