import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Actor, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { Notify } from '../notify.js';
import { ChooseMail } from './choose-mail.js';
import { MailChoiceForm } from './mail-choice.form.js';
import { inWords, mailChoicePage } from './mail-choice.presenter.js';

const view = 'account/form';

@Controller('account/mail')
export class MailChoiceController {
  constructor(
    private readonly choose: ChooseMail,
    private readonly notify: Notify,
  ) {}

  @Get()
  @Act('account.own')
  async show(@CurrentActor() actor: Actor): Promise<Answer> {
    return page(view, mailChoicePage(await this.now(actor)));
  }

  @Post()
  @Act('account.own')
  async save(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Answer> {
    const { ok, value, errors } = readForm(MailChoiceForm, body);
    if (!ok) return invalid(view, mailChoicePage({ ...(await this.now(actor)), typed: value, errors }));
    const answer = await this.choose.run(actor, value);
    const now = await this.now(actor);
    return isRefused(answer)
      ? clash(view, mailChoicePage({ ...now, typed: value, stale: true }))
      : seeOther('/account', `Saved: we write to you ${inWords(now.now)}`);
  }

  private async now(actor: Actor) {
    return { now: await this.choose.of(actor), mailIsOn: this.notify.mailIsOn };
  }
}
