import { Global, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { ProceduresModule } from '../procedures/index.js';
import { ReportingDoor, SchoolsModule } from '../schools/index.js';
import { AbsencesController } from './absences/absences.controller.js';
import { EndAbsence } from './absences/end-absence.js';
import { RecordAbsence } from './absences/record-absence.js';
import { AdminHomeController } from './admin-home.controller.js';
import { AnonymousController } from './anonymous/anonymous.controller.js';
import { AppointController } from './appointments/appoint.controller.js';
import { AppointSomebody } from './appointments/appoint-somebody.js';
import { AppointmentsController } from './appointments/appointments.controller.js';
import { AppointmentsQueries } from './appointments/appointments.queries.js';
import { EndAppointment } from './appointments/end-appointment.js';
import { SayNoSecondHr } from './appointments/say-no-second-hr.js';
import { AnswerRequest } from './codes/answer-request.js';
import { AskForAgreement } from './codes/ask-for-agreement.js';
import { CodesController } from './codes/codes.controller.js';
import { CodesQueries } from './codes/codes.queries.js';
import { RequestController } from './codes/request.controller.js';
import { ResetSecondStep } from './codes/reset-second-step.js';
import { ResetWithAgreement } from './codes/reset-with-agreement.js';
import { LettersController } from './letters/letters.controller.js';
import { AskForLink } from './links/ask-for-link.js';
import { ForgottenController } from './links/forgotten.controller.js';
import { HandOver } from './links/hand-over.js';
import { LinksController } from './links/links.controller.js';
import { SendLink } from './links/send-link.js';
import { ContactRulesController } from './contact-rules/contact-rules.controller.js';
import { LiveMonthsController } from './live-months/live-months.controller.js';
import { TellOfRefusedMail } from './mail/tell-of-refused-mail.js';
import { AddPeople } from './people/add-people.js';
import { ChangePerson } from './people/change-person.js';
import { EndAccount } from './people/end-account.js';
import { LeavingController } from './people/leaving.controller.js';
import { PasteController } from './people/paste.controller.js';
import { PeopleController } from './people/people.controller.js';
import { PeopleQueries } from './people/people.queries.js';
import { PersonController } from './people/person.controller.js';
import { ReopenAccount } from './people/reopen-account.js';
import { NumbersController } from './school/numbers.controller.js';
import { ProcedureController } from './procedures/procedure.controller.js';
import { OwnStepsController } from './procedures/own-steps.controller.js';
import { SchoolController } from './school/school.controller.js';
import { AddSchool } from './setup/add-school.js';
import { BeginSchool } from './setup/begin-school.js';
import { FirstSchoolController } from './setup/first-school.controller.js';
import { OpenReporting } from './setup/open-reporting.js';
import { ReportingGaps } from './setup/reporting-gaps.js';
import { SetUpFirst } from './setup/set-up-first.middleware.js';
import { SetupController } from './setup/setup.controller.js';
import { SetupQueries } from './setup/setup.queries.js';
import { Standing } from './standing.js';
import { TermsController } from './terms/terms.controller.js';

const people = [AddPeople, ChangePerson, EndAccount, ReopenAccount, PeopleQueries];
const standing = [AppointSomebody, AppointmentsQueries, EndAbsence, EndAppointment, RecordAbsence, SayNoSecondHr, Standing];
const links = [AskForLink, HandOver, SendLink];
const codes = [AnswerRequest, AskForAgreement, CodesQueries, ResetSecondStep, ResetWithAgreement];
const setup = [AddSchool, BeginSchool, OpenReporting, ReportingGaps, SetupQueries, { provide: ReportingDoor, useExisting: ReportingGaps }];

/** Set-up, people, appointments and settings: never a case. */
@Global()
@Module({
  imports: [AccountsModule, ProceduresModule, SchoolsModule],
  controllers: [
    FirstSchoolController,
    AdminHomeController,
    SetupController,
    // Before those that take any id in the same place.
    PeopleController,
    PasteController,
    PersonController,
    LeavingController,
    LinksController,
    CodesController,
    RequestController,
    AppointmentsController,
    AppointController,
    AbsencesController,
    SchoolController,
    NumbersController,
    LettersController,
    ContactRulesController,
    LiveMonthsController,
    ProcedureController,
    OwnStepsController,
    TermsController,
    AnonymousController,
    ForgottenController,
  ],
  providers: [...people, ...standing, ...links, ...codes, ...setup, TellOfRefusedMail],
  exports: [
    AddPeople,
    AddSchool,
    AppointSomebody,
    BeginSchool,
    EndAccount,
    OpenReporting,
    RecordAbsence,
    ReportingDoor,
    ResetSecondStep,
    SendLink,
  ],
})
export class AdminModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(SetUpFirst).forRoutes('{*any}');
  }
}
