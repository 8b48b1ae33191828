import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { SchoolsModule } from '../schools/index.js';
import { AnonymousCheck } from './anonymous/anonymous-check.js';
import { AnonymousController } from './anonymous/anonymous.controller.js';
import { CodeHolders } from './anonymous/code-holders.js';
import { OpenDoor } from './anonymous/open-door.js';
import { RepliesController } from './anonymous/replies.controller.js';
import { RoleHolders } from './anonymous/role-holders.queries.js';
import { SecretCodes } from './anonymous/secret-codes.js';
import { SendAnonymously } from './anonymous/send-anonymously.js';
import { SendLimit } from './anonymous/send-limit.js';
import { ShowReplies } from './anonymous/show-replies.js';
import { CheckController } from './check/check.controller.js';
import { CheckQueries } from './check/check.queries.js';
import { KeepFrom } from './check/keep-from.js';
import { DiscardDraft } from './drafts/discard-draft.js';
import { Drafts } from './drafts/drafts.js';
import { SaveDraft } from './drafts/save-draft.js';
import { SaveGate } from './drafts/save-gate.js';
import { DraftFiles } from './evidence/draft-files.js';
import { DraftUploadsController } from './evidence/draft-uploads.controller.js';
import { EvidenceStepController } from './evidence/evidence-step.controller.js';
import { DetrimentController } from './own/detriment.controller.js';
import { MoreEvidenceController } from './own/more-evidence.controller.js';
import { OwnReports } from './own/own-reports.js';
import { OwnReportsController } from './own/own-reports.controller.js';
import { OwnReportsQueries } from './own/own-reports.queries.js';
import { SayDetriment } from './own/say-detriment.js';
import { SayUnanswered } from './own/say-unanswered.js';
import { SentController } from './own/sent.controller.js';
import { ShowOwnReport } from './own/show-own-report.js';
import { WriteToSchool } from './own/write-to-school.js';
import { ReceiptController } from './receipt/receipt.controller.js';
import { OutsideHelpQueries } from './send/outside-help.queries.js';
import { PassOn } from './send/pass-on.js';
import { ReceiversQueries } from './send/receivers.queries.js';
import { SendReport } from './send/send-report.js';
import { StartController } from './start/start.controller.js';
import { KnownAccounts } from './steps/known-accounts.queries.js';
import { StepController } from './steps/step.controller.js';

const useCases = [DiscardDraft, KeepFrom, SaveDraft, SaveGate, SayDetriment, SayUnanswered, SendReport, WriteToSchool];
const anonymously = [AnonymousCheck, CodeHolders, OpenDoor, RoleHolders, SecretCodes, SendAnonymously, SendLimit, ShowReplies];
const queries = [CheckQueries, KnownAccounts, OutsideHelpQueries, OwnReportsQueries, ReceiversQueries];

/** The reporter's side: the questions, the draft, the sending, the receipt, and what comes after. */
@Module({
  imports: [AccountsModule, SchoolsModule],
  controllers: [
    StartController,
    EvidenceStepController,
    DraftUploadsController,
    CheckController,
    // Takes any question, so it comes last.
    StepController,
    OwnReportsController,
    SentController,
    ReceiptController,
    MoreEvidenceController,
    DetrimentController,
    // Before the one that takes any address.
    RepliesController,
    AnonymousController,
  ],
  providers: [DraftFiles, Drafts, OwnReports, ShowOwnReport, PassOn, ...useCases, ...queries, ...anonymously],
  exports: [Drafts, OwnReportsQueries, SaveDraft, SendReport, WriteToSchool],
})
export class ReportsModule {}
