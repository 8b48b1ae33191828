import { Body, Controller, Get, Post } from '@nestjs/common';
import { waitWords } from '../../accounts/index.js';
import { Clock } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentVisit, type Visit } from '../../platform/http/visit.js';
import { AskForLink } from './ask-for-link.js';
import { ForgottenForm } from './forgotten.form.js';
import { askAdministratorPage, forgottenPage, linkSentPage } from './forgotten.presenter.js';
import { HandOver } from './hand-over.js';

/** For somebody who can't sign in. */
@Controller('forgotten')
export class ForgottenController {
  constructor(
    private readonly askForLink: AskForLink,
    private readonly handOver: HandOver,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act('account.use-link')
  show(): Answer {
    return this.handOver.mailIsOn ? page('account/form', forgottenPage()) : page('account/message', askAdministratorPage());
  }

  @Post()
  @Act('account.use-link')
  async ask(@CurrentVisit() { address }: Visit, @Body() body: unknown): Promise<Answer> {
    if (!this.handOver.mailIsOn) return page('account/message', askAdministratorPage());
    const form = readForm(ForgottenForm, body);
    const { email } = form.value;
    if (!form.ok) return invalid('account/form', forgottenPage({ email, ...(form.errors.email && { error: form.errors.email }) }));
    const asked = await this.askForLink.run(email, address);
    if (asked !== true) return invalid('account/form', forgottenPage({ email, error: waitWords(asked.until, this.clock.now()) }));
    return page('account/message', linkSentPage());
  }
}
