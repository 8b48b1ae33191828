import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { DecideRepeatForm } from './decide-repeat.form.js';
import { DecideRepeat } from './decide-repeat.js';
import { RepeatLook } from './repeat-look.js';
import { repeatPage } from './repeat.presenter.js';

@Controller('cases/:reference/repeats/:id')
export class RepeatController {
  constructor(
    private readonly look: RepeatLook,
    private readonly decideRepeat: DecideRepeat,
  ) {}

  @Get()
  @Act('case.review-repeat')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Param('id') id: string): Promise<Answer> {
    return page('cases/pattern-review', repeatPage(await this.look.read(actor, reference, id)));
  }

  @Post()
  @Act('case.review-repeat')
  async decide(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { ok, value, errors } = readForm(DecideRepeatForm, body);
    if (!ok) return invalid('cases/pattern-review', repeatPage(await this.look.read(actor, reference, id), value, errors));
    const answer = await this.decideRepeat.run(actor, reference, id, value);
    if (!isRefused(answer)) return seeOther(paths.cases.section(reference, 'actions'), 'Decision recorded');
    return clash('cases/pattern-review', repeatPage(await this.look.read(actor, reference, id), value, {}, answer.refused));
  }
}
