import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, page } from '../../platform/http/answers.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { CaseLook } from '../case-look.js';
import { LinkedCases } from '../linked/linked-cases.js';
import { overviewPage } from './overview.presenter.js';
import { overviewSeen } from './overview.queries.js';

@Controller('cases/:reference')
export class OverviewController {
  constructor(
    private readonly look: CaseLook,
    private readonly links: LinkedCases,
  ) {}

  @Get()
  @Act('case.read')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    const looked = await this.look.read(actor, reference, 'case.read', 'overview', async (tx, file) => ({
      ...(await overviewSeen(tx, file)),
      links: await this.links.of(tx, file),
    }));
    return page('cases/overview', overviewPage(looked));
  }
}
