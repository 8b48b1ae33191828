import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Actor, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, page, seeOther } from '../../platform/http/answers.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { CaseLook } from '../case-look.js';
import { goesOnAs } from '../linked/links.presenter.js';
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
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Query('own') own: unknown): Promise<Answer> {
    const looked = await this.look.read(actor, reference, 'case.read', 'overview', async (tx, file) => ({
      ...(await overviewSeen(tx, file)),
      links: await this.links.of(tx, file),
    }));
    const goesOn = own === 'yes' ? null : goesOnAs(looked.seen.links);
    return goesOn === null ? page('cases/overview', overviewPage(looked)) : seeOther(paths.cases.show(goesOn));
  }
}
