import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/index.js';
import { ExportCase } from './export-case.js';
import { ExportController } from './export.controller.js';
import { ProofOfCase } from './proof/proof-of-case.js';

/** The case file as it leaves the school. */
@Module({ imports: [CasesModule], controllers: [ExportController], providers: [ExportCase, ProofOfCase], exports: [ExportCase] })
export class ExportsModule {}
