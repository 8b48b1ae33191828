import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../../../audit/index.js';
import { type Capture, tellsOfCapture } from '../../../../evidence/index.js';
import { heedItself } from '../../../../kernel/index.js';
import { openWords, sealWords } from '../../../../platform/crypto/sealed-words.js';
import { Logs } from '../../../../platform/logging/logs.js';
import { Scanner } from '../../../../platform/scanning/scanner.js';
import { CasesRepository } from '../../../cases.repository.js';
import { recordOf } from '../../custody.js';
import { evidenceStatesIn } from '../../evidence-states.js';
import type { EvidenceWords } from '../../evidence-words.js';
import { holdStill } from '../../save-evidence.js';
import { placesOf } from '../../scanning/record-scan.js';
import { EvidenceCapture } from '../evidence-capture.entity.js';
import { CaptureOfFile } from './capture-of-file.js';

/**
 * Reads what a file says about itself: once, and never before it may be looked at. In quarantine nothing of a file is read for its words, so
 * that is after it was let through, and scanned where something scans; of what is locked or has a virus, never.
 * @source domain guide 9.2, step 1
 */
@Injectable()
export class KeepCapture {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly scanner: Scanner,
    private readonly files: CaptureOfFile,
    private readonly logs: Logs,
  ) {}

  /** Does nothing where it was read already. A file that does not open is no business of its sheet, and is found by the checks. */
  async run(evidenceId: string): Promise<void> {
    try {
      // Records nothing, so it leaves no trace.
      const key = await this.work.run(heedItself, (tx) => this.toRead(tx, evidenceId));
      if (key === null) return;
      const capture = await this.files.read(evidenceId, key);
      await this.work.run(heedItself, (tx) => this.keep(tx, evidenceId, capture));
    } catch (fault) {
      this.logs.error('what a file says about itself could not be read', { id: evidenceId, fault });
    }
  }

  private async keep(tx: Tx, evidenceId: string, capture: Capture): Promise<void> {
    await holdStill(tx, 'evidence_item', evidenceId);
    const key = await this.toRead(tx, evidenceId);
    if (key === null) return;
    await tx.insert(EvidenceCapture, {
      id: evidenceId,
      readAt: tx.at,
      sealed: sealWords(key, 'evidence_capture', evidenceId, capture),
    });
    for (const { case_id, number } of await placesOf(tx, evidenceId)) {
      const file = await this.cases.openWithoutAccessCheck(tx, case_id);
      recordOf(tx, file, { id: evidenceId, number }, 'evidence.capture-read', {
        title: `What the file of item ${number} says about itself was read`,
      });
    }
  }

  /** The key of the item; null where there is nothing to read, or not yet, or no more. */
  private async toRead(tx: Tx, evidenceId: string): Promise<Buffer | null> {
    const [item] = await tx.query<{ key_id: string; sealed: string }>(
      `SELECT key_id, sealed FROM evidence_item e WHERE id = ? AND damage IS NULL AND withdrawn_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM evidence_capture c WHERE c.id = e.id)`,
      [evidenceId],
    );
    if (!item) return null;
    const [state] = await evidenceStatesIn(tx.manager, { scannerIsSet: this.scanner.isSet, id: evidenceId });
    if (state?.state !== 'open') return null;
    const key = await tx.keys.open(item.key_id);
    return tellsOfCapture(openWords<EvidenceWords>(key, 'evidence_item', evidenceId, item.sealed).type) ? key : null;
  }
}
