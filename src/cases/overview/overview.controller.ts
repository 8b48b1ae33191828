import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, page } from '../../platform/http/answers.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { CaseLook } from '../case-look.js';
import { overviewPage } from './overview.presenter.js';
import { overviewSeen } from './overview.queries.js';

@Controller('cases/:reference')
export class OverviewController {
  constructor(private readonly look: CaseLook) {}

  @Get()
  @Act('case.read')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return page('cases/overview', overviewPage(await this.look.read(actor, reference, 'case.read', 'overview', overviewSeen)));
  }
}
