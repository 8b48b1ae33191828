import { Controller, Get, Param, Post } from '@nestjs/common';
import { SecondStepRequests } from '../../accounts/index.js';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, page, seeOther } from '../../platform/http/answers.js';
import { NotFound } from '../../platform/http/faults.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { AnswerRequest } from './answer-request.js';
import { requestPage } from './request.presenter.js';

const over = 'That request is over, or somebody has answered it already';

/** A request to reset somebody's codes, for those whose word it waits for. */
@Controller('account/requests/:id')
export class RequestController {
  constructor(
    private readonly requests: SecondStepRequests,
    private readonly answer: AnswerRequest,
  ) {}

  @Get()
  @Act('account.answer-request')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    const found = await this.requests.forVoice(actor, id);
    if (found === null) throw new NotFound();
    return page('account/request', requestPage({ ...found, isOwn: found.request.accountId === actor.accountId }));
  }

  @Post('right')
  @Act('account.answer-request')
  async agree(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    const agreed = await this.answer.agree(actor, id);
    return seeOther(paths.home(), isRefused<typeof agreed, 'over'>(agreed) ? over : 'You have agreed. They can get new codes now');
  }

  @Post('wrong')
  @Act('account.answer-request')
  async stop(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    const stopped = await this.answer.stop(actor, id);
    return seeOther(
      paths.home(),
      isRefused<typeof stopped, 'over'>(stopped) ? over : 'Stopped. Everybody with a role in the school is told',
    );
  }
}
