import { type Counted, type Figure, figuresOf } from './suppression.js';

/** One row of a trust’s table: each school, and all together. */
export interface PooledRow {
  readonly schools: readonly Figure[];
  readonly all: Figure;
}

/**
 * A row in which any school is not shown stands there for all schools together: none is shown by itself, and all read alike, so that the row
 * does not tell whose was small.
 * @source domain guide 14: "Trust level: schools pooled when any school cell < 5"
 */
export function pooledRows(trust: Counted): PooledRow[] {
  const schools = trust.parts.map(figuresOf);
  return figuresOf(trust).map((all, row) => {
    const own = schools.map((figures) => figures[row] ?? 'hidden');
    if (own.every((figure) => typeof figure === 'number')) return { schools: own, all };
    const mark: Figure = own.every((figure) => figure === 'few') ? 'few' : 'hidden';
    return { schools: own.map(() => mark), all };
  });
}
