import { Global, Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { CasesModule } from '../cases/index.js';
import { PageSurroundings } from '../platform/http/surroundings.service.js';
import { ReportsModule } from '../reports/index.js';
import { HomeController } from './home.controller.js';
import { HomeQueries } from './home.queries.js';
import { InformationController } from './information.controller.js';
import { NoticesController } from './notices.controller.js';
import { ReadNotice } from './read-notice.js';
import { HomeSurroundings } from './surroundings.js';

/** The first page, and what surrounds every page. */
@Global()
@Module({
  imports: [AccountsModule, CasesModule, ReportsModule],
  controllers: [HomeController, InformationController, NoticesController],
  providers: [HomeQueries, ReadNotice, { provide: PageSurroundings, useClass: HomeSurroundings }],
  exports: [PageSurroundings],
})
export class HomeModule {}
