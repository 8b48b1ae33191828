import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/index.js';
import { ExportCase } from './export-case.js';
import { ExportController } from './export.controller.js';

/** The case file as it leaves the school. */
@Module({ imports: [CasesModule], controllers: [ExportController], providers: [ExportCase], exports: [ExportCase] })
export class ExportsModule {}
