import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { type EvidenceDamage, evidenceKinds, type EvidenceType, openEvidence } from '../../evidence/index.js';
import type { Sha256 } from '../../kernel/index.js';
import { BlobStore } from '../../platform/storage/blob-store.js';
import type { OpenCase } from '../cases.repository.js';
import { type CaseItem, CaseItems } from './case-items.js';
import { custodyOf, type CustodyEntry, recordOf } from './custody.js';
import type { EvidenceState } from './domain/evidence-state.js';
import type { CopyWords, EvidenceWords } from './evidence-words.js';
import { RunningDownloads } from './running-downloads.js';
import { whatWasFound } from './scanning/scan.presenter.js';
import type { ExportedSheet } from './sheet/exported-sheet.js';
import { ItemSheets } from './sheet/item-sheets.js';
import { StoredEvidence } from './stored-evidence.js';

/** An item as a copy of the case file lists it. */
export type ExportableItem = {
  readonly id: string;
  readonly number: number;
  readonly receivedAt: Date;
  /** Who had it, to its last moment before this copy; of what is locked, nothing. */
  readonly custody: readonly CustodyEntry[];
} & (
  | { readonly included: true; readonly about: ExportedWords; readonly key: Buffer; readonly isScanned: boolean }
  /** Of what is locked not even the name or the fingerprint leaves. */
  | { readonly included: false; readonly whyNot: string; readonly about: ExportedWords | null }
);

export interface ExportedWords {
  readonly name: string;
  /** "a PNG picture" */
  readonly type: string;
  /** Without its dot. */
  readonly ending: string;
  readonly kind: EvidenceType;
  readonly how: EvidenceWords['how'];
  /** Of a copy with parts hidden. */
  readonly copy: CopyWords | null;
  readonly bytes: number;
  readonly sha256: Sha256;
  readonly description: string;
  readonly from: string;
  /** The account that added it. */
  readonly addedBy: string;
}

const whyNot: Readonly<Record<Exclude<EvidenceState, 'open'> | EvidenceDamage, (item: CaseItem) => string>> = {
  altered: () => 'Left out: its stored file was changed after it came in, so it would prove nothing. Whoever holds the case was told.',
  missing: () => 'Left out: its stored file is gone. Whoever holds the case was told.',
  unreadable: () => 'Left out: the disk that its stored file is kept on can’t be read now. Try again when it works.',
  waiting: () => 'Left out: nobody has confirmed yet that it may be looked at.',
  unscanned: () => 'Left out: it has not been scanned for viruses yet.',
  infected: (item) => `Left out: ${whatWasFound(item)}. Nobody can open it.`,
  stopped: () => 'Left out: it is locked, because it may be illegal to hold or to copy.',
};

/** What a copy of a case file may hold of its evidence. */
@Injectable()
export class ExportEvidence {
  constructor(
    private readonly items: CaseItems,
    private readonly store: BlobStore,
    private readonly stored: StoredEvidence,
    private readonly downloads: RunningDownloads,
    private readonly beside: ItemSheets,
  ) {}

  /**
   * Inside the unit of work that records the export: keys are opened here, bytes are read afterwards.
   * @param copiesInstead where a copy with parts hidden can go out, what it was made from stays behind
   */
  async of(tx: Tx, file: OpenCase, { copiesInstead = false } = {}): Promise<ExportableItem[]> {
    const items = await this.items.of(tx, file.row.id);
    const copies = copiesInstead ? copiesThatGoOut(items) : new Map<string, CaseItem>();
    const custody = await custodyOf(tx, file, items);
    const listed: ExportableItem[] = [];
    for (const item of items) {
      const { id, number } = item;
      const about = item.words === null ? null : wordsOf(item.words);
      const head = { id, number, receivedAt: new Date(item.receivedAt), custody: about === null ? [] : (custody.get(id) ?? []) };
      const why = whyLeftOut(item, copies.get(id));
      if (why === null && about !== null)
        listed.push({ ...head, included: true, about, key: await tx.keys.open(item.keyId), isScanned: item.scan?.outcome === 'clean' });
      else listed.push({ ...head, included: false, about, whyNot: why ?? whyNot.stopped(item) });
    }
    return listed;
  }

  /** What is known of what is online, item by item. */
  sheets(tx: Tx, file: OpenCase): Promise<ExportedSheet[]> {
    return this.beside.exported(tx, file.row.id);
  }

  /** Before anything is put together: what is no longer what came in is marked so, and stays behind. */
  async check(items: readonly ExportableItem[]): Promise<void> {
    for (const item of items)
      if (item.included) {
        await this.stored.checkOriginal({ id: item.id, key: item.key, sha256: item.about.sha256 });
        await this.beside.ready(item.id);
      }
  }

  /** For the custody record of each item that goes out. */
  recordExported(tx: Tx, file: OpenCase, items: readonly ExportableItem[]): void {
    for (const item of items)
      if (item.included) {
        const { id, number, about } = item;
        recordOf(tx, file, { id, number, sha256: about.sha256 }, 'evidence.exported', {
          title: `Original of item ${number} copied out with the case file`,
        });
      }
  }

  /** The original, byte for byte. Fails when its bytes do not open, and when the item is stopped meanwhile. */
  original({ id, key }: ExportableItem & { readonly included: true }): Readable {
    const bytes = Readable.from(this.bytesOf(id, key), { objectMode: false });
    this.downloads.watch(id, bytes);
    return bytes;
  }

  private async *bytesOf(id: string, key: Buffer): AsyncGenerator<Buffer> {
    yield* (await openEvidence(this.store, id, key)) as AsyncIterable<Buffer>;
  }
}

/** Null for what goes out. */
function whyLeftOut(item: CaseItem, copy: CaseItem | undefined): string | null {
  const { state, damage, words } = item;
  const why = words === null ? 'stopped' : state === 'open' ? damage : state;
  if (why !== null) return whyNot[why](item);
  return copy === undefined ? null : `Left out: a copy with parts hidden is here instead, item ${copy.number}.`;
}

/** What each original, and each copy that was copied again, is left out for. */
function copiesThatGoOut(items: readonly CaseItem[]): ReadonlyMap<string, CaseItem> {
  const usable = items.filter(({ state, damage, copyOf }) => copyOf !== null && state === 'open' && damage === null);
  return new Map(usable.map((copy) => [copy.copyOf ?? '', copy]));
}

function wordsOf({ name, type, bytes, sha256, description, addedBy, addedByName, how, copy }: EvidenceWords): ExportedWords {
  const { label, extensions } = evidenceKinds[type];
  return {
    name,
    type: label,
    ending: extensions[0],
    kind: type,
    how,
    bytes,
    sha256,
    description,
    from: addedByName,
    addedBy,
    copy: copy ?? null,
  };
}
