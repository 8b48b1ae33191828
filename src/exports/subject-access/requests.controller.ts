import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { CaseLook } from '../../cases/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { accessRequestsOf } from './access-requests.js';
import { oneOf } from './keep-choices.js';
import { peopleInCase } from './people-in-case.js';
import { readRequest, requestAsTyped, RequestForm } from './request.form.js';
import { requestFormPage, requestsPage } from './requests.presenter.js';
import { type RequestRefusal, SaveRequest } from './save-request.js';

const whyNot: Readonly<Record<RequestRefusal, string>> = {
  incomplete: 'Check your answers: something is missing',
  stale: 'Somebody wrote something down about it while you were writing. Look at it, then record yours again if it still holds',
};

/** Who asked what is held about somebody in a case. */
@Controller('cases/:reference/subject-access')
export class AccessRequestsController {
  constructor(
    private readonly look: CaseLook,
    private readonly save: SaveRequest,
  ) {}

  @Get()
  @Act('case.export')
  async list(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return page('cases/access-requests', requestsPage(await this.look.read(actor, reference, 'case.export', 'export', accessRequestsOf)));
  }

  @Get('new')
  @Act('case.export')
  async ask(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    const looked = await this.looked(actor, reference);
    return page('cases/told-form', requestFormPage(looked, { value: new RequestForm(), errors: {}, refusal: null }));
  }

  @Post('new')
  @Act('case.export')
  record(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() sent: unknown): Promise<Answer> {
    return this.kept(actor, reference, sent, null);
  }

  @Get(':id/request')
  @Act('case.export')
  async askAgain(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Param('id') id: string): Promise<Answer> {
    const looked = await this.looked(actor, reference);
    const known = oneOf(looked.seen.requests, id);
    return page('cases/told-form', requestFormPage(looked, { value: requestAsTyped(known.asked), errors: {}, refusal: null }, known));
  }

  @Post(':id/request')
  @Act('case.export')
  again(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<Answer> {
    return this.kept(actor, reference, sent, id);
  }

  private async kept(actor: Actor, reference: string, sent: unknown, id: string | null): Promise<Answer> {
    const { value, errors: unfit } = readForm(RequestForm, sent);
    const looked = await this.looked(actor, reference);
    const known = id === null ? null : oneOf(looked.seen.requests, id);
    const read = readRequest(value, { now: looked.now, people: looked.seen.people, corrects: known !== null });
    const errors = { ...('faults' in read ? read.faults : {}), ...unfit };
    if (Object.keys(errors).length > 0) return invalid('cases/told-form', requestFormPage(looked, { value, errors, refusal: null }, known));
    const answer = id === null ? await this.save.run(actor, reference, value) : await this.save.again(actor, reference, id, value);
    if (!isRefused(answer)) return seeOther(paths.cases.accessRequest(reference, answer), 'Written down');
    const now = await this.looked(actor, reference);
    const typed = { value, errors: {}, refusal: whyNot[answer.refused] };
    const model = requestFormPage(now, typed, id === null ? null : oneOf(now.seen.requests, id));
    return answer.refused === 'stale' ? clash('cases/told-form', model) : invalid('cases/told-form', model);
  }

  private looked(actor: Actor, reference: string) {
    return this.look.read(actor, reference, 'case.export', 'export', async (tx, file) => ({
      requests: await accessRequestsOf(tx, file),
      people: await peopleInCase(tx, file),
    }));
  }
}
