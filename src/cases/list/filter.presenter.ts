import { paths } from '../../kernel/index.js';
import { checkboxes, type Field, select } from '../../platform/views/govuk.js';
import { type Filter, filter } from '../../platform/views/heed.js';
import { type ReportKind, reportKinds, reportKindTable, type Stage, stages, stageWords } from '../../rules/index.js';
import {
  type CaseFilter,
  type CaseOrder,
  type DueFilter,
  dueFilters,
  type HeldFilter,
  heldFilters,
  type ReadFilter,
  readFilters,
} from './domain/case-filter.js';

/** All that the address of a list says. */
export interface ListAddress {
  readonly filter: CaseFilter;
  readonly order: CaseOrder;
  /** Sealed; empty when nothing is searched for. */
  readonly search: string;
}

const dueLabels: Record<DueFilter, string> = { late: 'Late', this_week: 'Due this week' };
const heldLabels: Record<HeldFilter, string> = { mine: 'Me', others: 'Someone else' };
const readLabels: Record<ReadFilter, string> = { unopened: 'I have not opened them' };
const orders: readonly { value: CaseOrder; text: string }[] = [
  { value: 'waiting', text: 'What waits for me first' },
  { value: 'newest', text: 'Newest first' },
  { value: 'oldest', text: 'Oldest first' },
];

/** The filter beside the list, with what is in use. @param words what is searched for */
export function casesFilter(address: ListAddress, words: string | null): Filter {
  const { filter: chosen, order, search } = address;
  const without = (text: string, less: Partial<CaseFilter>) => ({ text, href: listHref({ ...address, filter: { ...chosen, ...less } }) });
  return filter({
    action: paths.cases.list(),
    submit: 'Show cases',
    selected: [
      ...(words === null ? [] : [{ text: `“${shortened(words)}”`, href: listHref({ ...address, search: '' }) }]),
      ...chosen.due.map((due) => without(dueLabels[due], { due: chosen.due.filter((other) => other !== due) })),
      ...chosen.stages.map((stage) =>
        without(stageWords[stage as Stage].handlers, { stages: chosen.stages.filter((other) => other !== stage) }),
      ),
      ...(chosen.kind === null ? [] : [without(reportKindTable[chosen.kind as ReportKind].label, { kind: null })]),
      ...chosen.held.map((held) =>
        without(`Held by ${heldLabels[held].toLowerCase()}`, { held: chosen.held.filter((other) => other !== held) }),
      ),
      ...chosen.read.map((read) => without(readLabels[read], { read: chosen.read.filter((other) => other !== read) })),
    ],
    hidden: search === '' ? {} : { search, order },
  });
}

/** @param searching results come newest first, so no order is asked for */
export function filterFields({ filter: { due, stages: chosenStages, kind, held, read }, order }: ListAddress, searching: boolean): Field[] {
  const boxes = (name: string, legend: string, choices: readonly { value: string; text: string }[], values: readonly string[]): Field =>
    checkboxes({ name, legend, choices, values, small: true, size: 's' });
  return [
    boxes(
      'due',
      'Time',
      dueFilters.map((value) => ({ value, text: dueLabels[value] })),
      due,
    ),
    boxes(
      'stage',
      'Stage',
      stages.map((value) => ({ value, text: stageWords[value].handlers })),
      chosenStages,
    ),
    boxes(
      'held',
      'Held by',
      heldFilters.map((value) => ({ value, text: heldLabels[value] })),
      held,
    ),
    boxes(
      'read',
      'New to me',
      readFilters.map((value) => ({ value, text: readLabels[value] })),
      read,
    ),
    select({
      name: 'kind',
      label: 'What was reported',
      options: [{ value: '', text: 'Anything' }, ...reportKinds.map((value) => ({ value, text: reportKindTable[value].label }))],
      value: kind,
    }),
    ...(searching ? [] : [select({ name: 'order', label: 'Order', options: orders, value: order })]),
  ];
}

/** As much as fits beside the list. */
function shortened(words: string): string {
  return words.length <= 24 ? words : `${words.slice(0, 22).toWellFormed()} …`;
}

export function listHref(
  { filter: { due, stages: chosenStages, kind, held, read }, order, search }: ListAddress,
  page: string | null = null,
): string {
  const said = new URLSearchParams();
  const add = (name: string, values: readonly string[]): void => values.forEach((value) => said.append(name, value));
  add('search', search === '' ? [] : [search]);
  add('due', due);
  add('stage', chosenStages);
  add('held', held);
  add('read', read);
  add('kind', kind === null ? [] : [kind]);
  add('order', order === 'waiting' ? [] : [order]);
  add('page', page === null ? [] : [page]);
  return said.size === 0 ? paths.cases.list() : `${paths.cases.list()}?${said.toString()}`;
}
