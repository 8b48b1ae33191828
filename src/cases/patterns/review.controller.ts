import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { faultsInQuestions } from '../triage/domain/triage-faults.js';
import { DecideReviewForm } from './decide-review.form.js';
import { DecideReview } from './decide-review.js';
import { ReviewLook } from './review-look.js';
import { reviewPage } from './review.presenter.js';

@Controller('cases/:reference/reviews/:id')
export class ReviewController {
  constructor(
    private readonly look: ReviewLook,
    private readonly decideReview: DecideReview,
  ) {}

  @Get()
  @Act('case.review-pattern')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Param('id') id: string): Promise<Answer> {
    return page('cases/pattern-review', reviewPage(await this.look.read(actor, reference, id)));
  }

  @Post()
  @Act('case.review-pattern')
  async decide(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Answer> {
    const { value, errors: typed } = readForm(DecideReviewForm, body);
    const errors = { ...faultsInQuestions({ noAdult: '', ...value }), ...typed };
    if (Object.keys(errors).length > 0)
      return invalid('cases/pattern-review', reviewPage(await this.look.read(actor, reference, id), value, errors));
    const answer = await this.decideReview.run(actor, reference, id, value);
    if (!isRefused(answer)) return seeOther(paths.cases.section(reference, 'actions'), 'Decision recorded');
    return clash('cases/pattern-review', reviewPage(await this.look.read(actor, reference, id), value, {}, answer.refused));
  }
}
