import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import type { Classification } from '../../rules/index.js';
import { workOf } from '../actions/steps.queries.js';
import { decidedMeanwhile } from '../recorded-meanwhile.js';
import { recordedMeanwhile } from '../recorded-meanwhile.presenter.js';
import { CaseLook } from '../case-look.js';
import { ThresholdNotMetForm } from './threshold-not-met.form.js';
import { saidMoment, ThresholdNotMet, togetherFault } from './threshold-not-met.js';
import { thresholdPage } from './threshold.presenter.js';

@Controller('cases/:reference/threshold')
export class ThresholdController {
  constructor(
    private readonly look: CaseLook,
    private readonly thresholdNotMet: ThresholdNotMet,
  ) {}

  @Get()
  @Act('case.triage')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return page('cases/form', thresholdPage(await this.looked(actor, reference)));
  }

  @Post()
  @Act('case.triage')
  async decide(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const { value, errors: typed } = readForm(ThresholdNotMetForm, body);
    const looked = await this.looked(actor, reference);
    const said = saidMoment(value, looked.file, looked.now);
    const together = togetherFault(value.classifications as Classification[]);
    const errors = { ...(typeof said === 'string' ? { said } : {}), ...(together === null ? {} : { classifications: together }), ...typed };
    if (Object.keys(errors).length > 0) return invalid('cases/form', thresholdPage(looked, value, errors));
    const answer = await this.thresholdNotMet.run(actor, reference, value);
    if (!isRefused(answer)) return seeOther(paths.cases.show(reference), 'Decision recorded');
    if (answer.refused === 'no-allegation') {
      const now = await this.look.read(actor, reference, 'case.triage', 'actions', decidedMeanwhile('threshold-not-met', 'triage'));
      return recordedMeanwhile(now, 'actions', [value.spokeTo, value.reference, value.advice, value.reason]);
    }
    return invalid('cases/form', thresholdPage(await this.looked(actor, reference), value, {}, answer.refused));
  }

  private looked(actor: Actor, reference: string) {
    return this.look.read(actor, reference, 'case.triage', 'actions', workOf);
  }
}
