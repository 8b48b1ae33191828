import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { CaseLook } from './case-look.js';
import { CasesRepository } from './cases.repository.js';
import { WordHashes } from './list/word-hashes.js';
import { EscalateUnopened } from './readers/escalate-unopened.js';
import { RecomputeReaders } from './readers/recompute-readers.js';
import { RerouteCase } from './readers/reroute-case.js';
import { RerouteSchool } from './readers/reroute-school.js';
import { TakeReport } from './reported/take-report.js';

/** The working file: what we do about what we were told. */
@Module({
  imports: [AccessModule],
  providers: [CaseLook, CasesRepository, EscalateUnopened, RecomputeReaders, RerouteCase, RerouteSchool, TakeReport, WordHashes],
  exports: [CaseLook, CasesRepository, RerouteSchool, TakeReport],
})
export class CasesModule {}
