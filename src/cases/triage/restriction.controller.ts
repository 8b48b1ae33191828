import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { CaseAct } from '../../access/index.js';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { CaseLook } from '../case-look.js';
import { EndRestriction, EndRestrictionForm } from './end-restriction.js';
import { restrictionPage } from './restriction.presenter.js';

@Controller('cases/:reference/restriction')
export class RestrictionController {
  constructor(
    private readonly look: CaseLook,
    private readonly endRestriction: EndRestriction,
  ) {}

  @Get()
  @Act('case.read')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return page('cases/restriction', restrictionPage(await this.looked(actor, reference)));
  }

  @Post()
  @Act('case.triage')
  async end(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const { ok, value, errors } = readForm(EndRestrictionForm, body);
    if (!ok) return invalid('cases/restriction', restrictionPage(await this.looked(actor, reference, 'case.triage'), value, errors));
    const answer = await this.endRestriction.run(actor, reference, value);
    return seeOther(paths.cases.show(reference), isRefused(answer) ? 'No restriction is on' : 'The restriction is ended');
  }

  private looked(actor: Actor, reference: string, act: CaseAct = 'case.read') {
    return this.look.read(actor, reference, act, 'overview', () => Promise.resolve(null));
  }
}
