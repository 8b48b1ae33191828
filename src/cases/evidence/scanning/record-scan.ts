import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../../audit/index.js';
import { heedItself, isRefused, newId } from '../../../kernel/index.js';
import { Notify } from '../../../notifications/index.js';
import { sealWords } from '../../../platform/crypto/sealed-words.js';
import type { Scan, ScanRefused } from '../../../platform/scanning/scanner.js';
import { tellReaders } from '../../actions/tell-readers.js';
import { CasesRepository } from '../../cases.repository.js';
import { recordOf } from '../custody.js';
import type { ScanOutcome } from '../domain/evidence-state.js';
import { RunningDownloads } from '../running-downloads.js';
import { holdStill } from '../save-evidence.js';
import { SheetActions } from '../sheet/sheet-actions.js';
import { EvidenceScan } from './evidence-scan.entity.js';
import { scansOf, type ScanWords } from './scans-of.js';

interface ItemRow {
  school_id: string;
  report_id: string | null;
  key_id: string;
}

/** Puts what the scanner said beside an item and on the log. A virus is told to those who handle the cases that hold it. */
@Injectable()
export class RecordScan {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly notify: Notify,
    private readonly downloads: RunningDownloads,
    private readonly sheets: SheetActions,
  ) {}

  /** The same said twice is recorded once, unless somebody asked to have it said again. */
  async run(evidenceId: string, scan: Scan | ScanRefused, asked: 'as-it-came' | 'again' = 'as-it-came'): Promise<void> {
    const outcome: ScanOutcome = isRefused(scan) ? 'too-big' : scan.found === null ? 'clean' : 'found';
    const words: ScanWords = { scanner: scan.scanner.slice(0, 200), signature: isRefused(scan) ? null : scan.found };
    await this.work.run(heedItself, async (tx) => {
      const [item] = await tx.query<ItemRow>(
        'SELECT school_id, report_id, key_id FROM evidence_item WHERE id = ? AND withdrawn_at IS NULL AND stopped_at IS NULL',
        [evidenceId],
      );
      const before = item && asked === 'as-it-came' ? (await scansOf(tx, [evidenceId])).get(evidenceId)?.outcome : undefined;
      if (!item || before === outcome) return;
      const id = newId();
      const sealed = sealWords(await tx.keys.open(item.key_id), 'evidence_scan', id, words);
      await tx.insert(EvidenceScan, { id, evidenceId, scannedAt: tx.at, outcome, sealed });
      await this.putOnLog(tx, evidenceId, item, { outcome, takesBack: asked === 'again' && outcome === 'clean' });
    });
    if (outcome === 'found') this.downloads.cut(evidenceId);
  }

  private async putOnLog(tx: Tx, evidenceId: string, item: ItemRow, { outcome, takesBack }: Said): Promise<void> {
    const found = outcome === 'found';
    const action = found ? 'evidence.kept-apart' : takesBack ? 'evidence.alarm-taken-back' : 'evidence.scanned';
    const places = await placesOf(tx, evidenceId);
    // Its report is not sent yet: there is no case whose key could seal what is said of it.
    if (places.length === 0) {
      const detail = { keyId: item.key_id, words: { title: early[outcome], evidenceId } };
      tx.record({ action, subject: item.report_id ?? '', school: item.school_id, detail });
    }
    for (const { case_id, number } of places) {
      const file = await this.cases.openWithoutAccessCheck(tx, case_id);
      recordOf(tx, file, { id: evidenceId, number }, action, { title: takesBack ? takenBack(number) : title[outcome](number) });
      await holdStill(tx, 'case_file', case_id);
      await this.sheets.run(tx, file);
      if (found || takesBack) await tellReaders(tx, this.notify, file, 'handlers');
    }
  }
}

interface Said {
  readonly outcome: ScanOutcome;
  /** A scan that was asked for passed what an earlier one had found something in. */
  readonly takesBack: boolean;
}

function takenBack(number: number): string {
  return `Item ${number} is no longer kept apart: the scanner took back what it found`;
}

const early: Readonly<Record<ScanOutcome, string>> = {
  clean: 'Scanned: nothing found',
  found: 'Kept apart: the scanner found a virus',
  'too-big': 'Not scanned: the scanner takes no file of this size',
};

const title: Readonly<Record<ScanOutcome, (number: number) => string>> = {
  clean: (number) => `Item ${number} scanned: nothing found`,
  found: (number) => `Item ${number} kept apart: the scanner found a virus`,
  'too-big': (number) => `Item ${number} not scanned: the scanner takes no file of this size`,
};

/** The cases that hold an item, each with its number there. */
export function placesOf(tx: Tx, evidenceId: string): Promise<{ case_id: string; number: number }[]> {
  return tx.query('SELECT case_id, number FROM case_evidence WHERE evidence_id = ? ORDER BY case_id', [evidenceId]);
}
