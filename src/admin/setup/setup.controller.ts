import { Controller, Get, Post } from '@nestjs/common';
import { type Actor, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { adminPaths } from '../admin-paths.js';
import { OpenReporting } from './open-reporting.js';
import { setupPage } from './setup-page.presenter.js';
import { SetupQueries } from './setup.queries.js';

/** What is still to do before a school takes reports. */
@Controller('admin/setup')
export class SetupController {
  constructor(
    private readonly queries: SetupQueries,
    private readonly openReporting: OpenReporting,
  ) {}

  @Get()
  @Act('admin.manage')
  async show(@CurrentActor() actor: Actor): Promise<Answer> {
    return page('admin/sections', setupPage(await this.queries.known(actor)));
  }

  @Post('open')
  @Act('admin.manage')
  async open(@CurrentActor() actor: Actor): Promise<Answer> {
    const opened = await this.openReporting.run(actor);
    if (isRefused<typeof opened, 'still-missing'>(opened)) return invalid('admin/sections', setupPage(await this.queries.known(actor)));
    return seeOther(adminPaths.setup(), 'Reporting is open');
  }
}
