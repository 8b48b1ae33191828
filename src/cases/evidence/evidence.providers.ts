import { AddEvidence } from './add-evidence.js';
import { AlertOfLocked } from './alert-of-locked.js';
import { AlertOfStop } from './alert-of-stop.js';
import { CaseItems } from './case-items.js';
import { CheckEvidence } from './check-evidence.js';
import { ConfirmGate } from './confirm-gate.js';
import { EvidenceDoors } from './evidence-doors.js';
import { EvidenceListController } from './evidence-list.controller.js';
import { EvidenceOfReport } from './evidence-of-report.js';
import { ExportEvidence } from './export-evidence.js';
import { ItemController } from './item.controller.js';
import { ItemLook } from './item-look.js';
import { LockDraftEvidence } from './lock-draft-evidence.js';
import { NoteStopped } from './note-stopped.js';
import { PrintCopy } from './print-copy.js';
import { ReadEvidence } from './read-evidence.js';
import { ReceiveFiles } from './receive-files.js';
import { RecordDamage } from './record-damage.js';
import { RunningDownloads } from './running-downloads.js';
import { Quarantine } from './scanning/quarantine.js';
import { RecordScan } from './scanning/record-scan.js';
import { ScanBacklog } from './scanning/scan-backlog.js';
import { ScanEvidence } from './scanning/scan-evidence.js';
import { UnscannedItems } from './scanning/unscanned-items.js';
import { ShowCopy } from './show-copy.js';
import { StopEvidence } from './stop-evidence.js';
import { StoredEvidence } from './stored-evidence.js';
import { SweepStrays } from './sweep-strays.js';
import { TakeOriginalController } from './take-original.controller.js';
import { uploadControllers, uploadKeepers, uploadUseCases } from './resumed/upload.providers.js';
import { WithdrawEvidence } from './withdraw-evidence.js';

export const evidenceControllers = [EvidenceListController, ItemController, TakeOriginalController, ...uploadControllers];

/** For the features above: what reports bring, and what exports take out. */
export const evidenceUseCases = [
  AddEvidence,
  AlertOfLocked,
  ConfirmGate,
  EvidenceOfReport,
  ExportEvidence,
  LockDraftEvidence,
  StopEvidence,
  WithdrawEvidence,
  ...uploadUseCases,
];

export const evidenceKeepers = [
  AlertOfStop,
  CaseItems,
  CheckEvidence,
  EvidenceDoors,
  ItemLook,
  NoteStopped,
  PrintCopy,
  ReadEvidence,
  ReceiveFiles,
  RecordDamage,
  Quarantine,
  ReadEvidence,
  ReceiveFiles,
  RecordScan,
  RunningDownloads,
  ScanBacklog,
  ScanEvidence,
  ShowCopy,
  StoredEvidence,
  SweepStrays,
  UnscannedItems,
  ...uploadKeepers,
];
