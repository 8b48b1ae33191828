import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/index.js';
import { ExportCase } from './export-case.js';
import { ExportController } from './export.controller.js';
import { ProofOfCase } from './proof/proof-of-case.js';
import { SubjectCopyController } from './subject-access/copy.controller.js';
import { CopyLook } from './subject-access/copy-look.js';
import { KeepChoices } from './subject-access/keep-choices.js';
import { PackCopy } from './subject-access/pack-copy.js';
import { PrepareCopy } from './subject-access/prepare-copy.js';
import { AccessRequestsController } from './subject-access/requests.controller.js';
import { SaveRequest } from './subject-access/save-request.js';
import { SecondPerson } from './subject-access/second-person.js';
import { SecondPersonController } from './subject-access/second-person.controller.js';
import { TakeCopy } from './subject-access/take-copy.js';

const forSubjects = [CopyLook, KeepChoices, PackCopy, PrepareCopy, SaveRequest, SecondPerson, TakeCopy];

/** The case file as it leaves the school, and what those get who ask what is held about them. */
@Module({
  imports: [CasesModule],
  controllers: [ExportController, AccessRequestsController, SubjectCopyController, SecondPersonController],
  providers: [ExportCase, ProofOfCase, ...forSubjects],
  exports: [ExportCase],
})
export class ExportsModule {}
