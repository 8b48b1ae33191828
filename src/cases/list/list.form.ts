import { MaxLength } from 'class-validator';
import { reportKinds, stages } from '../../rules/index.js';
import { type CaseFilter, type CaseOrder, caseOrders, dueFilters, heldFilters, readFilters } from './domain/case-filter.js';

/** What the address of the list asks for. Whatever it does not know it leaves out: an address is no form to correct. */
export class ListForm {
  /** Sealed: what was searched for. */
  search = '';
  /** Sealed: where the page begins. */
  page = '';
  kind = '';
  order = '';
  stage: string[] = [];
  due: string[] = [];
  held: string[] = [];
  read: string[] = [];
}

/** Words may be somebody's name, so they are sent and never stand in an address. */
export class SearchForm {
  @MaxLength(200, { message: 'Search with 200 characters or fewer' })
  words = '';
}

export function filterOf({ kind, stage, due, held, read }: ListForm): CaseFilter {
  const known = <Word extends string>(words: readonly Word[], chosen: readonly string[]): Word[] =>
    words.filter((word) => chosen.includes(word));
  return {
    kind: known(reportKinds, [kind])[0] ?? null,
    stages: known(stages, stage),
    due: known(dueFilters, due),
    held: known(heldFilters, held),
    read: known(readFilters, read),
  };
}

export function orderOf({ order }: ListForm): CaseOrder {
  return caseOrders.find((known) => known === order) ?? 'waiting';
}
