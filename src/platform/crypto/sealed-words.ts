import { openField, sealField } from './field-seal.js';

/** Seals a plain object into the `sealed` column of a row. Undefined fields are dropped. */
export function sealWords(key: Buffer, table: string, id: string, words: object): string {
  return sealField(key, { table, id, column: 'sealed' }, JSON.stringify(words));
}

/** @throws SealFault when the value was altered, moved, or sealed under another key */
export function openWords<Words extends object>(key: Buffer, table: string, id: string, sealed: string): Words {
  return JSON.parse(openField(key, { table, id, column: 'sealed' }, sealed)) as Words;
}
