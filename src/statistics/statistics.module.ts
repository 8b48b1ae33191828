import { Module } from '@nestjs/common';
import { ProceduresModule } from '../procedures/index.js';
import { FiguresQueries } from './figures.queries.js';
import { StatisticsController } from './statistics.controller.js';

/** Figures for governors, headteacher and trust. */
@Module({ imports: [ProceduresModule], controllers: [StatisticsController], providers: [FiguresQueries] })
export class StatisticsModule {}
