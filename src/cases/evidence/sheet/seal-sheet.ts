import { openField, sealField } from '../../../platform/crypto/field-seal.js';
import type { SheetAnswers, SheetField } from './domain/sheet.js';

/** What the sealed part of a sheet says. */
export interface SheetWords {
  readonly answers: SheetAnswers;
  /** What was taken over from the report and never written anew. */
  readonly fromReport: readonly SheetField[];
  readonly savedBy: string;
  readonly savedByName: string;
}

const place = (id: string) => ({ table: 'evidence_sheet', id, column: 'sealed' });

/** One seal inside the other, a key for each page: what one of the pages may no longer show, nothing shows. */
export function sealSheet(keys: readonly Buffer[], id: string, words: SheetWords): string {
  if (keys.length === 0) throw new Error('A sheet without a key would lie open');
  return keys.reduce((text, key) => sealField(key, place(id), text), JSON.stringify(words));
}

export function openSheet(keys: readonly Buffer[], id: string, sealed: string): SheetWords {
  return JSON.parse(keys.reduceRight((text, key) => openField(key, place(id), text), sealed)) as SheetWords;
}
