import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentVisit, type Visit } from '../../platform/http/visit.js';
import { passwordFaultWords } from '../new-password-words.js';
import { wrongOwnPassword } from '../own/account.presenter.js';
import { waitWords } from '../sign-in/wait-words.js';
import { BadLinks } from './bad-links.js';
import { ChoosePassword } from './choose-password.js';
import { ChoosePasswordForm, LinkPasswordForm } from './link.form.js';
import { choosePasswordPage, linkGonePage, secondStepLinkPage } from './link.presenter.js';
import { UseSecondStepLink } from './use-second-step-link.js';

/** What a one-time link opens. Opening it changes nothing: programs that read mail open links too. */
@Controller('link')
export class LinkController {
  constructor(
    private readonly choosePassword: ChoosePassword,
    private readonly secondStepLink: UseSecondStepLink,
    private readonly badLinks: BadLinks,
    private readonly clock: Clock,
  ) {}

  @Get(':token')
  @Act('account.use-link')
  async show(@Param('token') token: string): Promise<Answer> {
    const link = await this.choosePassword.find(token);
    if (link === null) return page('account/message', linkGonePage());
    return page('account/form', link.purpose === 'new-second-step' ? secondStepLinkPage(token) : choosePasswordPage(token, link.purpose));
  }

  @Post(':token')
  @Act('account.use-link')
  async use(@CurrentVisit() visit: Visit, @Param('token') token: string, @Body() body: unknown): Promise<Answer> {
    const link = await this.choosePassword.find(token);
    if (link === null) return this.gone(visit);
    return link.purpose === 'new-second-step' ? this.givePassword(visit, token, body) : this.takePassword(visit, token, link.purpose, body);
  }

  private async takePassword(visit: Visit, token: string, purpose: 'welcome' | 'new-password', body: unknown): Promise<Answer> {
    const form = readForm(ChoosePasswordForm, body);
    const answer = form.ok ? await this.choosePassword.run(token, form.value.password) : null;
    if (answer === true) return seeOther('/sign-in', 'Your password is set. Sign in with it now', [{ name: 'session', value: null }]);
    if (answer?.refused === 'link-gone') return this.gone(visit);
    const error = answer === null ? form.errors.password : passwordFaultWords[answer.refused];
    return invalid('account/form', choosePasswordPage(token, purpose, error));
  }

  private async givePassword(visit: Visit, token: string, body: unknown): Promise<Answer> {
    const form = readForm(LinkPasswordForm, body);
    const answer = form.ok ? await this.secondStepLink.run(token, form.value.password, visit.address) : null;
    if (answer === null) return invalid('account/form', secondStepLinkPage(token, form.errors.password));
    if ('token' in answer) return seeOther('/sign-in/set-up', null, [{ name: 'session', value: answer.token }]);
    if (answer.refused === 'link-gone') return this.gone(visit);
    const error = answer.refused === 'wrong' ? wrongOwnPassword : waitWords(answer.until, this.clock.now());
    return invalid('account/form', secondStepLinkPage(token, error));
  }

  private async gone({ address }: Visit): Promise<Answer> {
    await this.badLinks.note(address);
    return invalid('account/message', linkGonePage());
  }
}
