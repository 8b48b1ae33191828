import { Global, Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { AppointmentsChanged } from '../accounts/index.js';
import { RelationshipsChanged } from '../people/index.js';
import { SchoolsModule } from '../schools/index.js';
import { SealedTokens } from '../platform/crypto/sealed-token.js';
import { ActionController } from './actions/action.controller.js';
import { ActionsController } from './actions/actions.controller.js';
import { AddAction } from './actions/add-action.js';
import { CasePathways } from './actions/case-pathways.js';
import { CaseProgress } from './actions/case-progress.js';
import { CopyActions } from './actions/copy-actions.js';
import { GiveAction } from './actions/give-action.js';
import { LeaveOutStep } from './actions/leave-out-step.js';
import { PauseCase, ResumeCase } from './actions/pause-case.js';
import { PauseController } from './actions/pause.controller.js';
import { RecordStep } from './actions/record-step.js';
import { SeatStepOwners } from './actions/seat-step-owners.js';
import { AfterCareController } from './after-care/after-care.controller.js';
import { RecordSupport } from './support/record-support.js';
import { SupportController } from './support/support.controller.js';
import { WhatFollowsSupport } from './support/what-follows-support.js';
import { FlagDetriment } from './after-care/flag-detriment.js';
import { PlanCheckIns } from './after-care/plan-check-ins.js';
import { RecordCheckIn } from './after-care/record-check-in.js';
import { AuditController } from './audit/audit.controller.js';
import { CaseLook } from './case-look.js';
import { CasesRepository } from './cases.repository.js';
import { CarryConflicts } from './conflict/carry-conflicts.js';
import { DeclareConflictController } from './conflict/declare-conflict.controller.js';
import { DeclareConflict } from './conflict/declare-conflict.js';
import { FindPeople } from './met/find-people.js';
import { PeopleMetController } from './met/people.controller.js';
import { PersonLook } from './met/person-look.js';
import { DayQueries } from './day/day.queries.js';
import { FindCases } from './list/find-cases.js';
import { FoldWords } from './list/fold-words.js';
import { evidenceControllers, evidenceKeepers, evidenceUseCases } from './evidence/evidence.providers.js';
import { CorrectLinkController } from './links/correct-link.controller.js';
import { KeepLink } from './links/keep-link.js';
import { LinkActions } from './links/link-actions.js';
import { LinkEventsController } from './links/link-events.controller.js';
import { LinksController } from './links/links.controller.js';
import { LinkLook } from './links/links.queries.js';
import { OpenLink } from './links/open-link.js';
import { RecordLinkEvent } from './links/record-link-event.js';
import { CaseLettersController } from './letters/letters.controller.js';
import { SendLetter } from './letters/send-letter.js';
import { Handover } from './handover/handover.js';
import { HandoverController } from './handover/handover.controller.js';
import { ListController } from './list/list.controller.js';
import { ListQueries } from './list/list.queries.js';
import { SavedFilters } from './list/saved/saved-filters.js';
import { SavedFiltersController } from './list/saved/saved-filters.controller.js';
import { WordHashes } from './list/word-hashes.js';
import { ForkCase } from './linked/fork-case.js';
import { ForkController } from './linked/fork.controller.js';
import { ForkQueries } from './linked/fork.queries.js';
import { GiveBack } from './linked/give-back.js';
import { LinkedCases } from './linked/linked-cases.js';
import { MergeCases, RecordUnknownCase } from './linked/merge-cases.js';
import { MergeController } from './linked/merge.controller.js';
import { OpenFurtherCase } from './linked/open-further-case.js';
import { TakeOver } from './linked/take-over.js';
import { UndoMerge } from './linked/undo-merge.js';
import { MeetingsController } from './meetings/meetings.controller.js';
import { RecordMeeting } from './meetings/record-meeting.js';
import { MessagesController } from './messages/messages.controller.js';
import { SendMessage } from './messages/send-message.js';
import { OverviewController } from './overview/overview.controller.js';
import { AnswerDataBreach } from './outcome/answer-data-breach.js';
import { CloseCase } from './outcome/close-case.js';
import { CloseController } from './outcome/close.controller.js';
import { OutcomeController } from './outcome/outcome.controller.js';
import { EnactOutcome } from './outcome/enact-outcome.js';
import { RecordOutcome } from './outcome/record-outcome.js';
import { AnswerSignOff } from './outcome/sign-off/answer-sign-off.js';
import { AskSecondPerson } from './outcome/sign-off/ask-second-person.js';
import { SignOffController } from './outcome/sign-off/sign-off.controller.js';
import { LeavingController } from './outcome/leaving.controller.js';
import { RecordLeaving } from './outcome/record-leaving.js';
import { ReopenCase } from './outcome/reopen-case.js';
import { ReopenController } from './outcome/reopen.controller.js';
import { DecideReview } from './patterns/decide-review.js';
import { ReviewLook } from './patterns/review-look.js';
import { ReviewController } from './patterns/review.controller.js';
import { SeatReviewers } from './patterns/seat-reviewers.js';
import { WatchPatterns } from './patterns/watch-patterns.js';
import { WatchRepeats } from './patterns/watch-repeats.js';
import { DecideRepeat } from './patterns/decide-repeat.js';
import { ListRepeats } from './patterns/list-repeats.js';
import { MarkCases } from './patterns/mark-cases.js';
import { RepeatLook } from './patterns/repeat-look.js';
import { RepeatController } from './patterns/repeat.controller.js';
import { AddParty } from './people/add-party.js';
import { BringIn } from './people/bring-in.js';
import { FollowParty } from './people/follow-party.js';
import { DecideSame, UndoSame } from './people/same/decide-same.js';
import { LinksOfPeople } from './people/same/links.queries.js';
import { SamePersonOffers } from './people/same/offers.queries.js';
import { SameController } from './people/same/same.controller.js';
import { Parties } from './people/parties.js';
import { PeopleController } from './people/people.controller.js';
import { ReadersController } from './people/readers.controller.js';
import { RestrictCase } from './people/restrict-case.js';
import { TakeOut } from './people/take-out.js';
import { Climb } from './readers/climb.js';
import { RecountDueTimes } from './actions/recount-due-times.js';
import { EscalateUnopened } from './readers/escalate-unopened.js';
import { Presence } from './readers/presence.js';
import { RecomputeReaders } from './readers/recompute-readers.js';
import { RerouteAfterDeclaration } from './readers/reroute-after-declaration.js';
import { RerouteCase } from './readers/reroute-case.js';
import { RerouteSchool } from './readers/reroute-school.js';
import { SilenceWatch } from './readers/silence-watch.js';
import { TellAfterRouting } from './readers/tell-after-routing.js';
import { CorrectReferralController } from './referrals/correct-referral.controller.js';
import { LadoFormController } from './referrals/lado-form.controller.js';
import { RecordReferral } from './referrals/record-referral.js';
import { ReferralLook } from './referrals/referral-look.js';
import { ReferralsController } from './referrals/referrals.controller.js';
import { WhatFollowsTelling } from './referrals/what-follows-telling.js';
import { ReportedController } from './reported/reported.controller.js';
import { TakeReport } from './reported/take-report.js';
import { CorrectSuspensionController } from './suspension/correct-suspension.controller.js';
import { RecordSuspension } from './suspension/record-suspension.js';
import { SuspensionController } from './suspension/suspension.controller.js';
import { WhatFollowsSuspending } from './suspension/what-follows-suspending.js';
import { AddNote } from './timeline/add-note.js';
import { TimelineController } from './timeline/timeline.controller.js';
import { AgreeNoBreach } from './triage/agree-no-breach.js';
import { EnactTriage } from './triage/enact-triage.js';
import { EndRestriction } from './triage/end-restriction.js';
import { RestrictionController } from './triage/restriction.controller.js';
import { ThresholdController } from './triage/threshold.controller.js';
import { ThresholdNotMet } from './triage/threshold-not-met.js';
import { TriageCase } from './triage/triage-case.js';
import { TriageController } from './triage/triage.controller.js';

const useCases = [
  AddNote,
  AddParty,
  BringIn,
  DecideSame,
  UndoSame,
  DeclareConflict,
  FindCases,
  FindPeople,
  Handover,
  PersonLook,
  ForkCase,
  MergeCases,
  UndoMerge,
  RestrictCase,
  SendMessage,
  TakeOut,
  TakeReport,
];
const deciding = [AgreeNoBreach, DecideRepeat, DecideReview, EndRestriction, ThresholdNotMet, TriageCase];
const working = [AddAction, GiveAction, LeaveOutStep, PauseCase, RecordStep, ResumeCase];
const telling = [RecordReferral, ReferralLook];
const suspending = [RecordMeeting, RecordSuspension, SendLetter];
const suspendingControllers = [CaseLettersController, CorrectSuspensionController, MeetingsController, SuspensionController];
const tellingControllers = [CorrectReferralController, LadoFormController, ReferralsController];
const afterwards = [FlagDetriment, PlanCheckIns, RecordCheckIn];
const takingDown = [LinkLook, OpenLink, RecordLinkEvent];
const takingDownControllers = [LinksController, LinkEventsController, CorrectLinkController];
const ending = [AnswerDataBreach, AnswerSignOff, AskSecondPerson, CloseCase, EnactOutcome, RecordLeaving, RecordOutcome, ReopenCase];
const procedureKeepers = [CasePathways, CaseProgress, EnactTriage, SeatReviewers, SeatStepOwners, WatchPatterns, WatchRepeats, MarkCases];
const workControllers = [
  ActionController,
  ActionsController,
  PauseController,
  TriageController,
  ThresholdController,
  RestrictionController,
  OutcomeController,
  SignOffController,
  CloseController,
  LeavingController,
  ReopenController,
  RepeatController,
  ReviewController,
  ForkController,
  MergeController,
];
const doors = [CaseLook, CasesRepository, CopyActions, DayQueries, FoldWords];
const whenAppointmentsChange = { provide: AppointmentsChanged, useExisting: RerouteSchool };
const whenRelationshipsChange = { provide: RelationshipsChanged, useExisting: RerouteAfterDeclaration };
const keepers = [
  CarryConflicts,
  Climb,
  EscalateUnopened,
  RecountDueTimes,
  FollowParty,
  ForkQueries,
  GiveBack,
  TakeOver,
  RecordUnknownCase,
  LinkedCases,
  LinksOfPeople,
  OpenFurtherCase,
  RecordSupport,
  WhatFollowsSupport,
  ListRepeats,
  RepeatLook,
  ReviewLook,
  SamePersonOffers,
  ListQueries,
  Parties,
  Presence,
  RecomputeReaders,
  RerouteAfterDeclaration,
  RerouteCase,
  RerouteSchool,
  SavedFilters,
  SealedTokens,
  SilenceWatch,
  TellAfterRouting,
  WordHashes,
];

/** The working file: what we do about what we were told. */
@Global()
@Module({
  imports: [AccessModule, SchoolsModule],
  controllers: [
    ...evidenceControllers,
    ...workControllers,
    ...tellingControllers,
    ...takingDownControllers,
    AfterCareController,
    SupportController,
    ...suspendingControllers,
    AuditController,
    DeclareConflictController,
    ListController,
    HandoverController,
    PeopleMetController,
    SavedFiltersController,
    MessagesController,
    OverviewController,
    PeopleController,
    SameController,
    ReadersController,
    ReportedController,
    TimelineController,
  ],
  providers: [
    whenAppointmentsChange,
    whenRelationshipsChange,
    ...evidenceKeepers,
    ...evidenceUseCases,
    ...procedureKeepers,
    ...deciding,
    ...working,
    ...ending,
    ...telling,
    ...takingDown,
    ...afterwards,
    KeepLink,
    LinkActions,
    ...suspending,
    ...doors,
    ...keepers,
    WhatFollowsSuspending,
    WhatFollowsTelling,
    ...useCases,
  ],
  exports: [
    AppointmentsChanged,
    RelationshipsChanged,
    ...evidenceUseCases,
    ...deciding,
    ...working,
    ...ending,
    ...telling,
    ...takingDown,
    ...afterwards,
    ...suspending,
    ...doors,
    ...useCases,
    Climb,
    RerouteCase,
    RerouteSchool,
    WordHashes,
  ],
})
export class CasesModule {}
