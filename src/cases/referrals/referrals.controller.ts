import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { aroundNew, RecordReferral, type ReferralRefusal } from './record-referral.js';
import { referralFormPage, stepsTicked } from './referral-form.presenter.js';
import { ReferralLook } from './referral-look.js';
import { readReferral, ReferralForm } from './referral.form.js';
import { referralsPage } from './referrals.presenter.js';

export const whyNotTold: Readonly<Record<ReferralRefusal, string>> = {
  incomplete: 'Check your answers: something is missing',
  stale: 'Somebody wrote something down while you were writing. Look at it, then record yours again if it still holds',
  closed: 'This case is closed. Open it again first',
};

@Controller('cases/:reference/referrals')
export class ReferralsController {
  constructor(
    private readonly look: ReferralLook,
    private readonly recordReferral: RecordReferral,
  ) {}

  @Get()
  @Act('case.read')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return page('cases/referrals', referralsPage(await this.look.all(actor, reference)));
  }

  @Get('new/:body')
  @Act('case.record-step')
  async ask(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('body') typed: string,
    @Query('step') from: unknown,
  ): Promise<Answer> {
    const { looked, body } = await this.look.form(actor, reference, typed);
    const value = Object.assign(new ReferralForm(), { steps: stepsTicked(looked, body, from) });
    return page('cases/told-form', referralFormPage(looked, body, { value, errors: {}, refusal: null }));
  }

  @Post('new/:body')
  @Act('case.record-step')
  async record(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('body') typed: string,
    @Body() sent: unknown,
  ): Promise<Answer> {
    const { value, errors: unfit } = readForm(ReferralForm, sent);
    const { looked, body } = await this.look.form(actor, reference, typed);
    const read = readReferral(value, aroundNew(looked.now, looked.file, looked.seen, body));
    const errors = { ...('faults' in read ? read.faults : {}), ...unfit };
    if (Object.keys(errors).length > 0) return invalid('cases/told-form', referralFormPage(looked, body, { value, errors, refusal: null }));
    const answer = await this.recordReferral.run(actor, reference, body, value);
    if (!isRefused(answer)) return seeOther(paths.cases.section(reference, 'referrals'), 'Written down');
    // What somebody else wrote meanwhile stands beside what was typed here.
    const now = (await this.look.form(actor, reference, typed)).looked;
    const model = referralFormPage(now, body, { value, errors: {}, refusal: whyNotTold[answer.refused] });
    return answer.refused === 'stale' ? clash('cases/told-form', model) : invalid('cases/told-form', model);
  }
}
