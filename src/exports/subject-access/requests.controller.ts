import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, paths } from '../../kernel/index.js';
import { CaseLook, formToFill, writeDown } from '../../cases/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, page, seeOther } from '../../platform/http/answers.js';
import { oneOf } from '../../platform/http/faults.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { accessRequestsOf } from './access-requests.js';
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
    return formToFill(new RequestForm(), (typed) => requestFormPage(looked, typed));
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
    return formToFill(requestAsTyped(known.asked), (typed) => requestFormPage(looked, typed, known));
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

  private kept(actor: Actor, reference: string, sent: unknown, id: string | null): Promise<Answer> {
    return writeDown(sent, {
      Form: RequestForm,
      look: () => this.looked(actor, reference),
      read: (value, { now, seen }) => readRequest(value, { now, people: seen.people, corrects: id !== null }),
      record: (value) => (id === null ? this.save.run(actor, reference, value) : this.save.again(actor, reference, id, value)),
      whyNot,
      form: (looked, typed) => requestFormPage(looked, typed, id === null ? null : oneOf(looked.seen.requests, id)),
      done: (requestId) => seeOther(paths.cases.accessRequest(reference, requestId), 'Written down'),
    });
  }

  private looked(actor: Actor, reference: string) {
    return this.look.read(actor, reference, 'case.export', 'export', async (tx, file) => ({
      requests: await accessRequestsOf(tx, file),
      people: await peopleInCase(tx, file),
    }));
  }
}
