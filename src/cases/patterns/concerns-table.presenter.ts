import { dayOf, dateTimeOf, paths } from '../../kernel/index.js';
import { link, type Table, words } from '../../platform/views/govuk.js';
import { anyFindingWords, categoryTable, classificationTable, parts, reportKindTable, type ReportKind } from '../../rules/index.js';
import type { ReadableCase } from './readable-about.js';

interface Shown {
  /** Those that a rule was met by; empty where none is asked about. */
  readonly counted?: ReadonlySet<string>;
  /** With those who are named in each: where all are about one person, that would say the same in every row. */
  readonly withPeople?: boolean;
}

/** What several cases are, one beside the other. */
export function concernsTable(
  cases: readonly ReadableCase[],
  caption: string,
  { counted = new Set(), withPeople = false }: Shown = {},
): Table {
  return {
    component: 'govuk/table',
    caption,
    captionClasses: 'govuk-table__caption--m',
    head: ['Case', 'Came', 'What it is', ...(withPeople ? ['Who'] : []), 'About', 'Where it stands'].map((text) => ({
      text,
      classes: null,
    })),
    rows: cases.map((one) => ({
      header: cell(words(link(one.reference, paths.cases.show(one.reference)))),
      cells: [
        cell(words(dateTimeOf(dayOf(one.receivedAt)).toFormat('d LLLL yyyy'))),
        cell(words(whatItIs(one))),
        ...(withPeople ? [cell(words(whoIsIn(one)))] : []),
        cell(words(one.categories.map((category) => categoryTable[category].label).join('. ') || 'Not said')),
        cell(words(standing(one, counted))),
      ],
    })),
  };
}

const cell = (text: ReturnType<typeof words>) => ({ text, classes: null });

export function whatItIs({ classifications, kind }: Pick<ReadableCase, 'classifications' | 'kind'>): string {
  const decided = classifications.map((one) => classificationTable[one].label).join(' and ');
  const told = kind === 'self_report' ? ', told by the person' : '';
  return `${decided || `${reportKindTable[kind as ReportKind].label} (not decided yet)`}${told}`;
}

function whoIsIn({ parties }: ReadableCase): string {
  return parties.map(({ name, part }) => `${name} (${parts[part].label.toLowerCase()})`).join(', ') || 'Nobody named';
}

function standing({ caseId, closed, findings, kind }: ReadableCase, counted: ReadonlySet<string>): string {
  const found = findings.map((finding) => anyFindingWords[finding].label);
  const counts =
    counted.size === 0 ? [] : counted.has(caseId) ? ['Counts towards this'] : kind === 'self_report' ? ['Never counts against them'] : [];
  return [closed ? 'Closed' : 'Open', ...found, ...counts].join('. ');
}
