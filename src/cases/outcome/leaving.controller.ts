import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { CaseLook } from '../case-look.js';
import { decidedMeanwhile } from '../recorded-meanwhile.js';
import { recordedMeanwhile } from '../recorded-meanwhile.presenter.js';
import { leavingPage } from './leaving.presenter.js';
import { isLeavingAsked, leavingDay, LeavingForm, RecordLeaving } from './record-leaving.js';

const notAsked = 'Nothing in this case is kept until somebody leaves';

/** When the person that a low-level concern is about stops working here: how long the record is kept hangs on it. */
@Controller('cases/:reference/leaving')
export class LeavingController {
  constructor(
    private readonly look: CaseLook,
    private readonly record: RecordLeaving,
  ) {}

  @Get()
  @Act('case.record-step')
  async ask(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    const looked = await this.looked(actor, reference);
    return looked.seen.isAsked ? page('cases/form', leavingPage(looked)) : seeOther(paths.cases.section(reference, 'outcome'), notAsked);
  }

  @Post()
  @Act('case.record-step')
  async write(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const { value, errors: unfit } = readForm(LeavingForm, body);
    const day = leavingDay(value);
    const errors = { ...(typeof day === 'string' ? {} : { left: day.fault }), ...unfit };
    if (Object.keys(errors).length > 0) return invalid('cases/form', leavingPage(await this.looked(actor, reference), value, errors));
    const answer = await this.record.run(actor, reference, value);
    if (!isRefused(answer)) return seeOther(paths.cases.section(reference, 'outcome'), 'Written down');
    if (answer.refused !== 'meanwhile')
      return invalid('cases/form', leavingPage(await this.looked(actor, reference), value, { was: notAsked }));
    const now = await this.look.read(actor, reference, 'case.record-step', 'outcome', decidedMeanwhile('leaving'));
    return recordedMeanwhile(now, 'outcome', [value.reason]);
  }

  private looked(actor: Actor, reference: string) {
    return this.look.read(actor, reference, 'case.record-step', 'outcome', async (tx, file) => ({
      isAsked: await isLeavingAsked(tx, file),
    }));
  }
}
