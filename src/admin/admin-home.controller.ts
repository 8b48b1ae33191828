import { Controller, Get } from '@nestjs/common';
import type { Actor } from '../kernel/index.js';
import { Act } from '../platform/http/act.js';
import { type Answer, page } from '../platform/http/answers.js';
import { CurrentActor } from '../platform/http/visit.js';
import { Scanner } from '../platform/scanning/scanner.js';
import { adminHomePage } from './admin-home.presenter.js';
import { SetupQueries } from './setup/setup.queries.js';

@Controller('admin')
export class AdminHomeController {
  constructor(
    private readonly queries: SetupQueries,
    private readonly scanner: Scanner,
  ) {}

  @Get()
  @Act('admin.manage')
  async show(@CurrentActor() actor: Actor): Promise<Answer> {
    return page('admin/sections', adminHomePage(await this.queries.known(actor), await this.scanner.state()));
  }
}
