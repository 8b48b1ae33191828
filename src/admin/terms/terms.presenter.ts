import { type FormPage, formPage } from '../../accounts/index.js';
import { dateTimeOf, type Day, longDay } from '../../kernel/index.js';
import type { FieldErrors } from '../../platform/http/read-form.js';
import { button, buttonGroup, dateInput, form, linkButton, plainLink, radios, summaryList, textInput } from '../../platform/views/govuk.js';
import { holidaysIn, type NamedSchoolDays, type SchoolDayKind, schoolDayKinds, type SchoolDaysRefusal } from '../../procedures/index.js';
import { adminPaths } from '../admin-paths.js';
import { section, type SectionsPage, sectionsPage } from '../sections-page.js';
import type { TermForm } from './term.form.js';

const kinds: Readonly<Record<SchoolDayKind, { label: string; hint: string }>> = {
  term: { label: 'A term, or half a term', hint: 'Pupils are at school.' },
  inset: { label: 'INSET days', hint: 'In term, for staff only.' },
  closed: { label: 'Other days without pupils', hint: 'In term, and the school is closed to pupils.' },
};

export function termsPage(days: readonly NamedSchoolDays[], today: Day): SectionsPage {
  const holidays = holidaysIn(days).filter(({ before }) => before > today);
  return sectionsPage({
    heading: 'Term dates',
    back: adminPaths.home(),
    before: [
      'Some times count school days: days on which the school is open to pupils. Bank holidays are known already. Where no term is entered, each working day counts.',
      'Working days go on in school holidays, and so do the times of most steps. What you change here counts for open steps the next time something is done in their case.',
    ],
    buttons: buttonGroup([linkButton('Add days', adminPaths.terms.add())]),
    sections: [
      days.length === 0
        ? section({ text: ['No term is entered yet.'] })
        : section({
            summary: summaryList(
              days.map(({ id, kind, name, firstDay, lastDay }) => ({
                key: name,
                value: `${kinds[kind].label}: ${spanOf(firstDay, lastDay)}`,
                actions: [plainLink('Take back', adminPaths.terms.remove(id), name)],
              })),
            ),
          }),
      ...(holidays.length === 0
        ? []
        : [
            section({
              heading: 'Holidays to come',
              text: ['Whoever is away then, enter as absent: their stand-in receives what comes, also in the holidays.'],
              summary: summaryList(
                holidays.map(({ after, before }) => ({
                  key: spanOf(dayAfter(after), dayBefore(before)),
                  value: 'Who is away?',
                  actions: [plainLink('Add an absence', absence(dayAfter(after), dayBefore(before)), `from ${longDay(dayAfter(after))}`)],
                })),
              ),
            }),
          ]),
    ],
  });
}

/** The form for an absence, with these days filled in. */
function absence(from: Day, until: Day): string {
  return `${adminPaths.absences.add()}?from=${from}&until=${until}`;
}

function dayAfter(day: Day): Day {
  return dateTimeOf(day).plus({ days: 1 }).toISODate();
}

function dayBefore(day: Day): Day {
  return dateTimeOf(day).minus({ days: 1 }).toISODate();
}

function spanOf(first: Day, last: Day): string {
  return first === last ? longDay(first) : `${longDay(first)} to ${longDay(last)}`;
}

const whyNot: Readonly<Record<SchoolDaysRefusal, { field: 'from' | 'until'; words: string }>> = {
  'ends-before-it-begins': { field: 'until', words: 'The last day comes before the first. Check both' },
  'too-long': { field: 'until', words: 'That is longer than any term: 200 days at most. Check the years' },
  overlaps: { field: 'from', words: 'Some of these days are entered already. Take the others back first, or choose other days' },
  'too-many': { field: 'from', words: 'No more days can be entered. Take back old ones first' },
};

export function addTermPage(value: Partial<TermForm> = {}, errors: FieldErrors = {}, refusal: SchoolDaysRefusal | null = null): FormPage {
  const all = refusal === null ? errors : { [whyNot[refusal].field]: whyNot[refusal].words };
  return formPage({
    heading: 'Add days',
    back: adminPaths.terms.list(),
    section: '/admin',
    form: form(adminPaths.terms.add()),
    fields: [
      radios({
        name: 'kind',
        legend: 'What kind of days?',
        value: value.kind ?? '',
        choices: schoolDayKinds.map((kind) => ({ value: kind, text: kinds[kind].label, hint: kinds[kind].hint })),
        error: all.kind ?? null,
      }),
      textInput({
        name: 'name',
        label: 'What are they called?',
        hint: 'For example: Autumn term 2026, first half',
        autocomplete: 'off',
        value: value.name ?? '',
        error: all.name ?? null,
      }),
      dateInput({ name: 'from', legend: 'First day', hint: 'For example 2 9 2026', values: value.from, error: all.from ?? null }),
      dateInput({
        name: 'until',
        legend: 'Last day',
        hint: 'The last one that counts. For a single day, the same again.',
        values: value.until,
        error: all.until ?? null,
      }),
    ],
    submit: button('Add these days'),
  });
}

export function takeBackPage({ id, name, firstDay, lastDay }: NamedSchoolDays): FormPage {
  return formPage({
    heading: `Take back “${name}”?`,
    title: 'Take back days',
    back: adminPaths.terms.list(),
    section: '/admin',
    before: [`${spanOf(firstDay, lastDay)}. They count no more, and can be entered anew.`],
    form: form(adminPaths.terms.remove(id)),
    fields: [],
    submit: button('Take these days back', { kind: 'stop' }),
    links: [plainLink('Keep them', adminPaths.terms.list())],
  });
}
