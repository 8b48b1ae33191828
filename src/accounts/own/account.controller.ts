import { Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, json, page, seeOther } from '../../platform/http/answers.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { SecondStepNeeded } from '../second-step/second-step-needed.js';
import { SignOut } from '../sign-in/sign-out.js';
import { accountPage } from './account.presenter.js';
import { AccountQueries } from './account.queries.js';

@Controller('account')
export class AccountController {
  constructor(
    private readonly queries: AccountQueries,
    private readonly signOut: SignOut,
    private readonly needed: SecondStepNeeded,
  ) {}

  @Get()
  @Act('account.own')
  async show(@CurrentActor() actor: Actor): Promise<Answer> {
    return page('account/show', accountPage(await this.queries.own(actor), await this.needed.of(actor.accountId)));
  }

  /** Asking is enough: the session counts as used. */
  @Get('stay')
  @Act('account.own')
  stay(): Answer {
    return json({ stay: true });
  }

  @Post('sign-out-everywhere')
  @Act('account.own')
  async leaveEverywhere(@CurrentActor() actor: Actor): Promise<Answer> {
    await this.signOut.everywhere(actor);
    return seeOther('/sign-in', 'You have signed out everywhere', [{ name: 'session', value: null }]);
  }
}
