import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type CaseAct, type CaseLevel, mayDo } from '../../../access/index.js';
import type { Tx } from '../../../audit/index.js';
import { type Actor, isId } from '../../../kernel/index.js';
import { query } from '../../../platform/database/sql.js';
import { NotFound } from '../../../platform/http/faults.js';
import { platformTable } from '../../../rules/index.js';
import { type CaseItem, CaseItems } from '../case-items.js';
import { isAskedFor } from './domain/online-content.js';
import { type Completeness, completenessOf, emptySheet, type SheetAnswers, type SheetField } from './domain/sheet.js';
import { openSheet, type SheetWords } from './seal-sheet.js';

/** The sheet of one item, of several that are its pages, or of a link alone; as it stands in one case. */
export interface CaseSheet {
  readonly id: string;
  /** 0 until it is saved for the first time. */
  readonly version: number;
  /** Of a link alone. */
  readonly number: number | null;
  readonly keyId: string | null;
  readonly pages: readonly CaseItem[];
  /** What is called by these numbers, in the order of the pages. */
  readonly numbers: readonly number[];
  /** Its only page is locked: nothing of it is opened any more. */
  readonly isLocked: boolean;
  /** One of the pages that it had was locked, and took with it what the sheet said. */
  readonly wasLocked: boolean;
  readonly savedAt: string | null;
  /** Null before the first save, and after it was locked. */
  readonly words: SheetWords | null;
}

interface SheetRow {
  id: string;
  sheet_id: string;
  version: number;
  number: number | null;
  key_id: string | null;
  pages: string;
  saved_at: string;
  sealed: string;
}

/** Finds the sheets of a case, also those that nobody has begun. */
@Injectable()
export class CaseSheets {
  constructor(
    private readonly source: DataSource,
    private readonly items: CaseItems,
  ) {}

  /** The reference of a case in which this person may do this with the item or the link; empty when there is none. */
  async caseFor(actor: Actor, id: string, act: CaseAct): Promise<string> {
    const ofItem = await this.items.caseFor(actor, id, act);
    if (ofItem !== '' || !isId(id)) return ofItem;
    const rows = await query<{ reference: string; level: CaseLevel; via: string }>(
      this.source.manager,
      `SELECT f.reference, r.level, r.via FROM case_file f JOIN case_reader r ON r.case_id = f.id AND r.account_id = ?
       WHERE f.id = (SELECT MIN(case_id) FROM evidence_sheet WHERE sheet_id = ? AND number IS NOT NULL)`,
      [actor.accountId, id.toLowerCase()],
    );
    return rows.find((standing) => mayDo(actor, act, standing))?.reference ?? '';
  }

  /** In the order of their first numbers. */
  async of(tx: Tx, caseId: string): Promise<CaseSheet[]> {
    const items = await this.items.of(tx, caseId);
    const rows = latest(await this.rows(tx, caseId));
    const keys = await openedKeys(tx, rows, items);
    const known = rows.flatMap((row) => sheetOf(row, items, keys) ?? []);
    const joined = known.filter(({ number, pages }) => number !== null || pages.length > 1);
    const taken = new Set(joined.flatMap(({ pages }) => pages.map(({ id }) => id)));
    const alone = items
      .filter(({ id }) => !taken.has(id))
      .map((item) => known.find((sheet) => sheet.id === item.id && sheet.pages.length === 1) ?? notBegun(item, rows));
    const links = rows.filter((row) => row.number !== null && !known.some(({ id }) => id === row.sheet_id)).map(linkBegunAnew);
    return [...joined, ...alone, ...links].toSorted((a, b) => (a.numbers[0] ?? 0) - (b.numbers[0] ?? 0));
  }

  /** That of an item or a link. @throws NotFound */
  async one(tx: Tx, caseId: string, id: string): Promise<CaseSheet> {
    const sheets = await this.of(tx, caseId);
    const wanted = id.toLowerCase();
    const found = sheets.find((sheet) => sheet.pages.some((page) => page.id === wanted)) ?? sheets.find((sheet) => sheet.id === wanted);
    if (!found) throw new NotFound();
    return found;
  }

  /** Each wording of a sheet that may still be opened, the first one first. */
  async wordings(tx: Tx, caseId: string, sheetId: string): Promise<{ savedAt: string; words: SheetWords }[]> {
    const rows = (await this.rows(tx, caseId)).filter((row) => row.sheet_id === sheetId);
    const items = await this.items.of(tx, caseId);
    const keys = await openedKeys(tx, rows, items);
    return rows.flatMap((row) => {
      const words = wordsIn(row, keys);
      return words === null ? [] : [{ savedAt: row.saved_at, words }];
    });
  }

  private rows(tx: Tx, caseId: string): Promise<SheetRow[]> {
    return tx.query<SheetRow>(
      `SELECT id, sheet_id, version, number, key_id, pages, saved_at, sealed FROM evidence_sheet WHERE case_id = ?
       ORDER BY sheet_id, version`,
      [caseId],
    );
  }
}

/** "item 3", "items 4, 5 and 6" */
export function calledBy({ numbers }: Pick<CaseSheet, 'numbers'>): string {
  const last = numbers.at(-1);
  return numbers.length < 2 ? `item ${last ?? ''}` : `items ${numbers.slice(0, -1).join(', ')} and ${last ?? ''}`;
}

export function answersOf({ words }: Pick<CaseSheet, 'words'>): SheetAnswers {
  return words?.answers ?? emptySheet;
}

export function completeness(answers: SheetAnswers): Completeness {
  const platform = Object.hasOwn(platformTable, answers.platform) ? platformTable[answers.platform as keyof typeof platformTable] : null;
  return completenessOf(answers, platform?.hasAddresses ?? true);
}

/** Somebody began it, or it is asked for from the moment at which one of its pages may be looked at. */
export function isWanted({ words, pages }: Pick<CaseSheet, 'words' | 'pages'>): boolean {
  return words !== null || pages.some(({ state, copyOf, words: file }) => state === 'open' && copyOf === null && isAskedFor(file));
}

/** What of the report stands in the sheet as it was told. */
export function fromReport({ words }: Pick<CaseSheet, 'words'>): readonly SheetField[] {
  return words?.fromReport ?? [];
}

function latest(rows: readonly SheetRow[]): SheetRow[] {
  return [...new Map(rows.map((row) => [row.sheet_id, row])).values()];
}

function pageIds({ pages }: SheetRow): string[] {
  return JSON.parse(pages) as string[];
}

/** By what they open: the keys of links, and of items that are not locked. */
async function openedKeys(tx: Tx, rows: readonly SheetRow[], items: readonly CaseItem[]): Promise<ReadonlyMap<string, Buffer>> {
  const open = new Map(items.filter(({ state }) => state !== 'stopped').map(({ id, keyId }) => [id, keyId]));
  for (const { key_id } of rows) if (key_id !== null) open.set(key_id, key_id);
  const keys = await tx.keys.openAll([...open.values()]);
  return new Map([...open].flatMap(([id, keyId]) => [[id, keys.get(keyId)] as const]).filter((one): one is [string, Buffer] => !!one[1]));
}

/** Null where one of its keys is locked away or destroyed. */
function wordsIn(row: SheetRow, keys: ReadonlyMap<string, Buffer>): SheetWords | null {
  const own = row.key_id === null ? [] : [row.key_id];
  const needed = [...own, ...pageIds(row)].map((id) => keys.get(id));
  const opened = needed.filter((key) => key !== undefined);
  return opened.length < needed.length || opened.length === 0 ? null : openSheet(opened, row.id, row.sealed);
}

/** Null for one whose words are locked or destroyed: what is left of its pages begins anew. */
function sheetOf(row: SheetRow, items: readonly CaseItem[], keys: ReadonlyMap<string, Buffer>): CaseSheet | null {
  const words = wordsIn(row, keys);
  if (words === null) return null;
  const pages = pageIds(row).flatMap((id) => items.find((item) => item.id === id) ?? []);
  return {
    ...partsOf(row),
    pages,
    numbers: [...(row.number === null ? [] : [row.number]), ...pages.map(({ number }) => number)],
    isLocked: false,
    wasLocked: false,
    savedAt: row.saved_at,
    words,
  };
}

/** @param rows may hold one of this item whose words are locked: the new one goes on counting its versions */
function notBegun(item: CaseItem, rows: readonly SheetRow[]): CaseSheet {
  const earlier = rows.find((row) => row.sheet_id === item.id);
  const isLocked = item.state === 'stopped';
  return {
    ...{ id: item.id, version: earlier?.version ?? 0, number: null, keyId: null, pages: [item], numbers: [item.number] },
    isLocked,
    wasLocked: !isLocked && rows.some((row) => pageIds(row).length > 1 && pageIds(row).includes(item.id)),
    savedAt: null,
    words: null,
  };
}

function linkBegunAnew(row: SheetRow): CaseSheet {
  const numbers = row.number === null ? [] : [row.number];
  return { ...partsOf(row), pages: [], numbers, isLocked: false, wasLocked: true, savedAt: null, words: null };
}

function partsOf({ sheet_id, version, number, key_id }: SheetRow): Pick<CaseSheet, 'id' | 'version' | 'number' | 'keyId'> {
  return { id: sheet_id, version, number, keyId: key_id };
}
