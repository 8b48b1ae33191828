import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, page } from '../../platform/http/answers.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { CaseLook } from '../case-look.js';
import { ladoFormPage } from './lado-form.presenter.js';
import { ladoFormSeen } from './lado-form.queries.js';

@Controller('cases/:reference/referrals/lado-form')
export class LadoFormController {
  constructor(private readonly look: CaseLook) {}

  @Get()
  @Act('case.act')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return page('cases/lado-form', ladoFormPage(await this.look.read(actor, reference, 'case.act', 'actions', ladoFormSeen)));
  }
}
