import { longDay, paths } from '../kernel/index.js';
import { button, type Button, pageHead, select, type Select, type Table, type Words, words } from '../platform/views/govuk.js';
import { decidedRows, figureRules, reportKinds, reportKindTable } from '../rules/index.js';
import type { Period } from './domain/periods.js';
import { shareOnTime } from './domain/share.js';
import { figureWords, numbersTable, periodWords, shareWords } from './figure-words.js';
import type { SchoolFigures, ShownFigures } from './figures.queries.js';
import { trustSection } from './trust-figures.presenter.js';

export function figuresPage({ periods, chosen, next, school, trust }: ShownFigures) {
  const title = 'Figures';
  return {
    page: pageHead({ title, section: paths.statistics(), wide: true }),
    caption: chosen === null ? null : periodWords(chosen),
    heading: chosen === null ? title : 'How online conduct was handled',
    lead: words(
      'Counts only: no names, no cases, no dates of single reports. Small numbers read “',
      figureWords('few'),
      '”, so that nobody can be worked out.',
    ),
    chooser: periods.length < 2 ? null : chooserOf(periods, chosen),
    next: words(`${periodWords(next)} is counted once it is over: from ${longDay(dayAfterOf(next))} it can be chosen here.`),
    school: school === null ? null : schoolSection(school),
    trust: trust === null ? null : trustSection(trust),
    reading: readingWords,
  };
}

interface Chooser {
  readonly action: string;
  readonly period: Select;
  readonly submit: Button;
}

function chooserOf(periods: readonly Period[], chosen: Period | null): Chooser {
  const options = periods.map((period) => ({ value: period.key, text: periodWords(period) }));
  return {
    action: paths.statistics(),
    period: select({ name: 'period', label: 'School year or term', options, value: chosen?.key ?? null }),
    submit: button('Show these figures', { kind: 'second' }),
  };
}

interface NumbersSection {
  readonly heading: string;
  readonly text: readonly Words[];
  readonly table: Table | null;
}

interface SchoolSection {
  readonly name: string;
  /** What comes first, large. */
  readonly figures: readonly { readonly figure: string; readonly of: string }[];
  readonly sections: readonly NumbersSection[];
}

function schoolSection(figures: SchoolFigures): SchoolSection {
  const { school, cases, state, steps } = figures;
  const share = steps === null ? null : shareOnTime(steps.onTime, steps.late, steps.due);
  return {
    name: school,
    figures: [
      { figure: figureWords(cases), of: cases === 1 ? 'case began' : 'cases began' },
      ...(state === null || cases === 0 || typeof state.open !== 'number'
        ? []
        : [{ figure: figureWords(state.open), of: 'open at the end of the year' }]),
      ...(share === null ? [] : [{ figure: shareWords(share), of: 'of steps done on time' }]),
    ],
    sections:
      cases === 0 ? [nothingBegan] : [kindsSection(figures), decidedSection(figures), ...stateSections(figures), stepsSection(figures)],
  };
}

const nothingBegan: NumbersSection = {
  heading: 'No case began',
  text: [words('Nothing was reported that these figures count.')],
  table: null,
};

function kindsSection({ cases, kinds }: SchoolFigures): NumbersSection {
  const rows = reportKinds.map((kind, row) => ({ name: reportKindTable[kind].label, figures: [figureWords(kinds[row] ?? 'hidden')] }));
  return {
    heading: 'What was reported',
    text: [],
    table: numbersTable(
      'Cases by kind of report',
      ['Kind', 'Cases'],
      [...rows, { name: 'All', figures: [figureWords(cases)], isWhole: true }],
    ),
  };
}

function decidedSection({ decided }: SchoolFigures): NumbersSection {
  const rows = decidedRows.map(({ label }, row) => ({ name: label, figures: [figureWords(decided[row] ?? 'hidden')] }));
  return {
    heading: 'What it was decided to be',
    text: [words('Each decision opens the procedure of that name. A case can be more than one thing, so these don’t add up.')],
    table: numbersTable('Cases by decision and procedure', ['Decision and procedure', 'Cases'], rows),
  };
}

function stateSections({ state, cases }: SchoolFigures): NumbersSection[] {
  if (state === null) return [];
  const rows = [
    { name: 'Open', figures: [figureWords(state.open)] },
    { name: 'Closed', figures: [figureWords(state.closed)] },
    { name: 'All', figures: [figureWords(cases)], isWhole: true },
  ];
  return [
    {
      heading: 'Was it brought to an end?',
      text: [],
      table: numbersTable('Cases open and closed at the end of the year', ['At the end of the year', 'Cases'], rows),
    },
  ];
}

function stepsSection({ steps }: SchoolFigures): NumbersSection {
  const heading = 'Was it done on time?';
  if (steps === null)
    return { heading, text: [words(`Not shown: fewer than ${figureRules.smallestShown} cases had a step that was due.`)], table: null };
  const { due, onTime, late } = steps;
  const rows = [
    { name: 'On time', figures: [figureWords(onTime)] },
    { name: 'Late, or not done', figures: [figureWords(late)] },
    { name: 'All that were due', figures: [figureWords(due)], isWhole: true },
  ];
  return {
    heading,
    text: [words(`Steps of a procedure that were due. Done on time: ${shareWords(shareOnTime(onTime, late, due))}.`)],
    table: numbersTable('Steps done on time and late', ['Steps', 'Number'], rows),
  };
}

const readingWords: readonly Words[] = [
  words('More cases can be a good sign: people trust that somebody listens. A year with none is a reason to ask.'),
  words(
    `“${figureWords('few')}” is any number from 0 to ${figureRules.smallestShown - 1}. “${figureWords('hidden')}” hides a number from which a small one could be worked out.`,
  ),
  words(
    'Not every case is counted. A restricted case is left out, and so is one of which somebody who reads these figures must not know: for everybody, so that all who read them see the same. Cases that were joined count once.',
  ),
  words(
    `A year or a term is shown once it is over. Terms are shown where at least ${figureRules.smallestStaffForTerms} people work. What a case was decided to be can still change, and its figures with it.`,
  ),
];

function dayAfterOf({ lastDay }: Period): Date {
  return new Date(Date.parse(`${lastDay}T12:00:00Z`) + 86_400_000);
}
