import { Body, Controller, Get, Post } from '@nestjs/common';
import { waitWords } from '../../accounts/index.js';
import { Clock } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page } from '../../platform/http/answers.js';
import { type FormReading, readForm } from '../../platform/http/read-form.js';
import { CurrentVisit, type Visit } from '../../platform/http/visit.js';
import { SayUnanswered } from '../own/say-unanswered.js';
import { WriteToSchool } from '../own/write-to-school.js';
import { signedInPage } from './anonymous.presenter.js';
import { type CodeHolder, CodeHolders } from './code-holders.js';
import { RepliesForm, WriteBackForm } from './replies.form.js';
import { askForCodePage, repliesPage, type RepliesOn, wrongCode } from './replies.presenter.js';
import { ShowReplies } from './show-replies.js';

/** Answers to reports without a name. Every page is the answer to a form: neither reference nor code ever stands in an address or a cookie. */
@Controller('anonymous/replies')
export class RepliesController {
  constructor(
    private readonly holders: CodeHolders,
    private readonly replies: ShowReplies,
    private readonly write: WriteToSchool,
    private readonly unanswered: SayUnanswered,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act('report.read-anonymously')
  ask(@CurrentVisit() { accountId }: Visit): Answer {
    return accountId === null ? page('reports/anonymous-code', askForCodePage()) : page('account/message', signedInPage());
  }

  @Post()
  @Act('report.read-anonymously')
  open(@CurrentVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    return this.withCode(visit, readForm(RepliesForm, body), (holder) => this.shown(holder, page));
  }

  @Post('message')
  @Act('report.read-anonymously')
  message(@CurrentVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    const form = readForm(WriteBackForm, body);
    return this.withCode(visit, form, async (holder) => {
      if (!form.ok) return this.shown(holder, invalid, { writing: form });
      await this.write.once(holder.actor, holder.reference, form.value.words);
      return this.shown(holder, page, { said: 'Message sent' });
    });
  }

  /** Said twice in a row, or too early, it changes nothing: the page says how things are. */
  @Post('nobody-has-answered')
  @Act('report.read-anonymously')
  nobodyAnswered(@CurrentVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    return this.withCode(visit, readForm(RepliesForm, body), async (holder) => {
      const said = await this.unanswered.run(holder.actor, holder.reference);
      return this.shown(holder, page, said === null ? { said: 'We have passed it on' } : {});
    });
  }

  private async withCode(
    { accountId, address }: Visit,
    { value, errors }: FormReading<RepliesForm>,
    then: (holder: CodeHolder) => Promise<Answer>,
  ): Promise<Answer> {
    if (accountId !== null) return page('account/message', signedInPage());
    if (errors.reference !== undefined || errors.code !== undefined)
      return invalid('reports/anonymous-code', askForCodePage(value, errors));
    const holder = await this.holders.of(value, address);
    if (!('refused' in holder)) return then(holder);
    const why = holder.refused === 'wrong' ? wrongCode : waitWords(holder.until, this.clock.now());
    return invalid('reports/anonymous-code', askForCodePage(value, { code: why }));
  }

  private async shown(holder: CodeHolder, as: typeof page, more: Pick<RepliesOn, 'writing' | 'said'> = {}): Promise<Answer> {
    const seen = await this.replies.seen(holder);
    return as('reports/anonymous-replies', repliesPage({ seen, code: holder.actor.code ?? '', ...more }));
  }
}
