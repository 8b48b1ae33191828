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
import { AnswerPurge } from './illegal/answer-purge.js';
import { AskPurge } from './illegal/ask-purge.js';
import { FinishPurge } from './illegal/finish-purge.js';
import { LeftBehindController } from './illegal/left-behind.controller.js';
import { LockedList } from './illegal/locked-list.js';
import { PurgeController } from './illegal/purge.controller.js';
import { PurgeItems } from './illegal/purge-items.js';
import { LockedController } from './illegal/locked.controller.js';
import { LockedItems } from './illegal/locked-items.js';
import { LockedLook } from './illegal/locked-look.js';
import { RecordAboutLocked } from './illegal/record-about-locked.js';
import { ItemController } from './item.controller.js';
import { ItemLook } from './item-look.js';
import { ExplainLookController } from './looks/explain-look.controller.js';
import { ExplainLook } from './looks/explain-look.js';
import { LetGo } from './let-go.js';
import { LockDraftEvidence } from './lock-draft-evidence.js';
import { MediaController } from './media/media.controller.js';
import { MediaSittings } from './media/media-sittings.js';
import { PlayMedia } from './media/play-media.js';
import { NoteStopped } from './note-stopped.js';
import { PrintCopy } from './print-copy.js';
import { ReadEvidence } from './read-evidence.js';
import { MakeRedactedCopy } from './redaction/make-redacted-copy.js';
import { PaintCopy } from './redaction/paint-copy.js';
import { RedactController } from './redaction/redact.controller.js';
import { RedactLook } from './redaction/redact-look.js';
import { ReceiveFiles } from './receive-files.js';
import { RecordDamage } from './record-damage.js';
import { uploadControllers, uploadKeepers, uploadUseCases } from './resumed/upload.providers.js';
import { RunningDownloads } from './running-downloads.js';
import { Quarantine } from './scanning/quarantine.js';
import { RecordScan } from './scanning/record-scan.js';
import { ScanAnewController } from './scanning/scan-anew.controller.js';
import { ScanAnew } from './scanning/scan-anew.js';
import { ScanBacklog } from './scanning/scan-backlog.js';
import { ScanEvidence } from './scanning/scan-evidence.js';
import { UnscannedItems } from './scanning/unscanned-items.js';
import { AddLinkController } from './sheet/add-link.controller.js';
import { AddLink } from './sheet/add-link.js';
import { CaptureController } from './sheet/capture/capture.controller.js';
import { CaptureOfFile } from './sheet/capture/capture-of-file.js';
import { KeepCapture } from './sheet/capture/keep-capture.js';
import { TakeOverMoment } from './sheet/capture/take-over-moment.js';
import { CaseSheets } from './sheet/case-sheets.js';
import { ItemSheets } from './sheet/item-sheets.js';
import { JoinPages } from './sheet/join-pages.js';
import { KeepSheet } from './sheet/keep-sheet.js';
import { PagesController } from './sheet/pages.controller.js';
import { SheetController } from './sheet/sheet.controller.js';
import { SheetActions } from './sheet/sheet-actions.js';
import { SheetLook } from './sheet/sheet-look.js';
import { ShowCopy } from './show-copy.js';
import { StopEvidence } from './stop-evidence.js';
import { StoredEvidence } from './stored-evidence.js';
import { SweepStrays } from './sweep-strays.js';
import { TakeOriginalController } from './take-original.controller.js';
import { HeldPictures } from './viewing/held-pictures.js';
import { ItemViewer } from './viewing/item-viewer.js';
import { KeepAttachment } from './viewing/keep-attachment.js';
import { MadeFromEvidence } from './viewing/made-from-evidence.js';
import { ShowMail } from './viewing/show-mail.js';
import { ShowPage } from './viewing/show-page.js';
import { ShowText } from './viewing/show-text.js';
import { TakeOut } from './viewing/take-out.js';
import { ViewingController } from './viewing/viewing.controller.js';
import { WithdrawEvidence } from './withdraw-evidence.js';

export const evidenceControllers = [
  AddLinkController,
  CaptureController,
  EvidenceListController,
  ExplainLookController,
  ItemController,
  LeftBehindController,
  LockedController,
  MediaController,
  PagesController,
  PurgeController,
  RedactController,
  SheetController,
  ScanAnewController,
  TakeOriginalController,
  ViewingController,
  ...uploadControllers,
];

/** For the features above: what reports bring, and what exports take out. */
export const evidenceUseCases = [
  LockedList,
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
  AddLink,
  AlertOfStop,
  CaptureOfFile,
  CaseItems,
  CaseSheets,
  CheckEvidence,
  EvidenceDoors,
  ExplainLook,
  HeldPictures,
  ItemLook,
  AnswerPurge,
  AskPurge,
  FinishPurge,
  PurgeItems,
  LockedItems,
  LockedLook,
  RecordAboutLocked,
  ItemSheets,
  ItemViewer,
  JoinPages,
  KeepAttachment,
  KeepCapture,
  KeepSheet,
  LetGo,
  MadeFromEvidence,
  MakeRedactedCopy,
  MediaSittings,
  PlayMedia,
  NoteStopped,
  PaintCopy,
  PrintCopy,
  ReadEvidence,
  ReceiveFiles,
  RecordDamage,
  Quarantine,
  ReadEvidence,
  ReceiveFiles,
  RecordScan,
  RedactLook,
  RunningDownloads,
  ScanAnew,
  ScanBacklog,
  ScanEvidence,
  SheetActions,
  SheetLook,
  ShowCopy,
  ShowMail,
  ShowPage,
  ShowText,
  StoredEvidence,
  SweepStrays,
  TakeOut,
  TakeOverMoment,
  UnscannedItems,
  ...uploadKeepers,
];
