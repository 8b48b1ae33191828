import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { NotFound } from '../../platform/http/faults.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { CaseLook } from '../case-look.js';
import { CasesRepository } from '../cases.repository.js';
import { faultsInQuestions } from '../triage/domain/triage-faults.js';
import { DecideReviewForm } from './decide-review.form.js';
import { DecideReview } from './decide-review.js';
import { readableAbout } from './readable-about.js';
import { reviewPage } from './review.presenter.js';
import { reviewsOf } from './review.queries.js';

@Controller('cases/:reference/reviews/:id')
export class ReviewController {
  constructor(
    private readonly look: CaseLook,
    private readonly cases: CasesRepository,
    private readonly hash: KeyedHash,
    private readonly decideReview: DecideReview,
  ) {}

  @Get()
  @Act('case.review-pattern')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Param('id') id: string): Promise<Answer> {
    return page('cases/pattern-review', reviewPage(await this.looked(actor, reference, id)));
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
      return invalid('cases/pattern-review', reviewPage(await this.looked(actor, reference, id), value, errors));
    const answer = await this.decideReview.run(actor, reference, id, value);
    if (!isRefused(answer)) return seeOther(paths.cases.section(reference, 'actions'), 'Decision recorded');
    return clash('cases/pattern-review', reviewPage(await this.looked(actor, reference, id), value, {}, answer.refused));
  }

  private looked(actor: Actor, reference: string, id: string) {
    return this.look.read(actor, reference, 'case.review-pattern', 'actions', async (tx, file) => {
      const review = (await reviewsOf(tx, file)).find((one) => one.id === id);
      if (!review) throw new NotFound();
      tx.record({ action: 'review.viewed', subject: id });
      return { review, cases: await readableAbout(tx, this.cases, this.hash.of('person', review.words.personId), file.row.id) };
    });
  }
}
