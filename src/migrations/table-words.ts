import { Table, TableCheck, TableColumn, TableForeignKey, TableIndex } from 'typeorm';

/** A table in the few words that both engines understand alike. */
export interface TableWords {
  readonly name: string;
  /** Such as `varchar(36) key` or `text null`. */
  readonly columns: Readonly<Record<string, string>>;
  readonly indexes?: readonly { readonly name: string; readonly columns: readonly string[]; readonly unique?: boolean }[];
  readonly checks?: readonly { readonly name: string; readonly expression: string }[];
  readonly foreignKeys?: readonly { readonly name: string; readonly column: string; readonly table: string }[];
}

export function tableOf({ name, columns, indexes = [], checks = [], foreignKeys = [] }: TableWords): Table {
  return new Table({
    name,
    columns: Object.entries(columns).map(([column, words]) => columnOf(column, words)),
    indices: indexes.map((index) => new TableIndex({ name: index.name, columnNames: [...index.columns], isUnique: index.unique ?? false })),
    checks: checks.map((check) => new TableCheck(check)),
    foreignKeys: foreignKeys.map(
      (key) =>
        new TableForeignKey({ name: key.name, columnNames: [key.column], referencedTableName: key.table, referencedColumnNames: ['id'] }),
    ),
  });
}

function columnOf(name: string, words: string): TableColumn {
  const [, type = '', length = '', rest = ''] = /^(\w+)(?:\((\d+)\))?(.*)$/.exec(words) ?? [];
  return new TableColumn({ name, type, length, isNullable: rest.includes('null'), isPrimary: rest.includes('key') });
}
