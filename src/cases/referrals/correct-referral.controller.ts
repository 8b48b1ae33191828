import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, boxesOfMoment, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { aroundNew, RecordReferral } from './record-referral.js';
import { referralFormPage } from './referral-form.presenter.js';
import { ReferralLook } from './referral-look.js';
import type { ShownReferral } from './referral-words.js';
import { readReferral, ReferralForm } from './referral.form.js';
import { whyNotTold } from './referrals.controller.js';

@Controller('cases/:reference/referrals/:id/correct')
export class CorrectReferralController {
  constructor(
    private readonly look: ReferralLook,
    private readonly recordReferral: RecordReferral,
  ) {}

  @Get()
  @Act('case.record-step')
  async ask(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Param('id') id: string): Promise<Answer> {
    const { looked, referral } = await this.look.correction(actor, reference, id);
    return page(
      'cases/told-form',
      referralFormPage(looked, referral.body, { value: asTyped(referral), errors: {}, refusal: null }, referral),
    );
  }

  @Post()
  @Act('case.record-step')
  async correct(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<Answer> {
    const { value, errors: unfit } = readForm(ReferralForm, sent);
    const { looked, referral } = await this.look.correction(actor, reference, id);
    const read = readReferral(value, { ...aroundNew(looked.now, looked.file, looked.seen, referral.body), corrects: true });
    const errors = { ...('faults' in read ? read.faults : {}), ...unfit };
    if (Object.keys(errors).length > 0)
      return invalid('cases/told-form', referralFormPage(looked, referral.body, { value, errors, refusal: null }, referral));
    const answer = await this.recordReferral.correct(actor, reference, id, value);
    if (!isRefused(answer)) return seeOther(paths.cases.section(reference, 'referrals'), 'Put right');
    const now = await this.look.correction(actor, reference, id);
    const typed = { value, errors: {}, refusal: whyNotTold[answer.refused] };
    const model = referralFormPage(now.looked, referral.body, typed, now.referral);
    return answer.refused === 'stale' ? clash('cases/told-form', model) : invalid('cases/told-form', model);
  }
}

/** The latest wording, as it would have been typed. */
function asTyped({ now }: ShownReferral): ReferralForm {
  return Object.assign(new ReferralForm(), now.answers, { at: boxesOfMoment(new Date(now.at)) });
}
