import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { recordedMeanwhile } from '../../cases/index.js';
import { answerPage } from './answer.presenter.js';
import { CopyLook } from './copy-look.js';
import { secondPage } from './copy.presenter.js';
import { AgreeToCopyForm, ProposeForm, SecondPerson, type SecondRefusal } from './second-person.js';

const whyNot: Readonly<Record<SecondRefusal, string>> = {
  stale: 'Somebody changed something about the copy meanwhile. Look at it again',
  unfinished: 'Something in the copy was not chosen for yet. Choose for it first',
  'nobody-chosen': 'Choose who the second person is',
  'not-yours': 'Nothing waits for your agreement any more',
  incomplete: 'Check your answer: something is missing',
  changed: 'The case says something else since the copy was put to you. It has to be prepared again: say that you don’t agree',
};

/** Whether a second person agrees that a copy may be given. */
@Controller('cases/:reference/subject-access/:id')
export class SecondPersonController {
  constructor(
    private readonly look: CopyLook,
    private readonly second: SecondPerson,
  ) {}

  @Get('second')
  @Act('case.export')
  async ask(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Param('id') id: string): Promise<Answer> {
    return page('cases/told-form', secondPage(await this.look.read(actor, reference, id)));
  }

  @Post('second')
  @Act('case.export')
  async propose(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<Answer> {
    const { ok, value, errors } = readForm(ProposeForm, sent);
    const asked = ok ? await this.second.propose(actor, reference, id, value) : null;
    if (ok && !isRefused(asked)) return seeOther(paths.cases.accessRequest(reference, id), 'They were asked to agree');
    const chosen = isRefused(asked) && asked.refused === 'nobody-chosen';
    const error = chosen ? whyNot['nobody-chosen'] : (errors.second ?? null);
    const refusal = isRefused(asked) && !chosen ? whyNot[asked.refused] : (errors.version ?? null);
    const model = secondPage(await this.look.read(actor, reference, id), { value, error, refusal });
    return isRefused(asked) && asked.refused === 'stale' ? clash('cases/told-form', model) : invalid('cases/told-form', model);
  }

  @Get('answer')
  @Act('case.approve-copy')
  async read(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Param('id') id: string): Promise<Answer> {
    return page('cases/access-answer', answerPage(await this.look.asSecond(actor, reference, id)));
  }

  @Post('answer')
  @Act('case.approve-copy')
  async answer(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<Answer> {
    const { value, errors: typed } = readForm(AgreeToCopyForm, sent);
    const looked = await this.look.asSecondIfAsked(actor, reference, id);
    if (looked === null) return recordedMeanwhile(await this.look.answered(actor, reference, id), 'export', [value.reason]);
    const errors = { ...(value.agree === 'no' && value.reason === '' ? { reason: 'Write why you don’t agree' } : {}), ...typed };
    if (Object.keys(errors).length > 0) return invalid('cases/access-answer', answerPage(looked, { value, errors, refusal: null }));
    const answered = await this.second.answer(actor, reference, id, value);
    if (!isRefused(answered)) return seeOther(paths.cases.show(reference), 'Your answer is recorded');
    if (answered.refused === 'not-yours')
      return recordedMeanwhile(await this.look.answered(actor, reference, id), 'export', [value.reason]);
    const now = await this.look.asSecond(actor, reference, id);
    return clash('cases/access-answer', answerPage(now, { value, errors: {}, refusal: whyNot[answered.refused] }));
  }
}
