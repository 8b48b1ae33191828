import { Global, Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { AppointmentsChanged } from '../accounts/index.js';
import { CaseLook } from './case-look.js';
import { CasesRepository } from './cases.repository.js';
import { DeclareConflictController } from './conflict/declare-conflict.controller.js';
import { DeclareConflict } from './conflict/declare-conflict.js';
import { WordHashes } from './list/word-hashes.js';
import { MessagesController } from './messages/messages.controller.js';
import { SendMessage } from './messages/send-message.js';
import { AddParty } from './people/add-party.js';
import { BringIn } from './people/bring-in.js';
import { Parties } from './people/parties.js';
import { PeopleController } from './people/people.controller.js';
import { ReadersController } from './people/readers.controller.js';
import { RestrictCase } from './people/restrict-case.js';
import { TakeOut } from './people/take-out.js';
import { EscalateUnopened } from './readers/escalate-unopened.js';
import { RecomputeReaders } from './readers/recompute-readers.js';
import { RerouteCase } from './readers/reroute-case.js';
import { RerouteSchool } from './readers/reroute-school.js';
import { TakeReport } from './reported/take-report.js';

const useCases = [AddParty, BringIn, DeclareConflict, RestrictCase, SendMessage, TakeOut, TakeReport];
const doors = [CaseLook, CasesRepository];
const whenAppointmentsChange = { provide: AppointmentsChanged, useExisting: RerouteSchool };
const keepers = [EscalateUnopened, Parties, RecomputeReaders, RerouteCase, RerouteSchool, WordHashes];

/** The working file: what we do about what we were told. */
@Global()
@Module({
  imports: [AccessModule],
  controllers: [DeclareConflictController, MessagesController, PeopleController, ReadersController],
  providers: [whenAppointmentsChange, ...doors, ...keepers, ...useCases],
  exports: [AppointmentsChanged, ...doors, ...useCases, RerouteCase, RerouteSchool],
})
export class CasesModule {}
