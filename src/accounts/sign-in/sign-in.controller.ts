import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { Clock, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { Cookies } from '../../platform/http/cookies.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentVisit, type HeedRequest, type Visit } from '../../platform/http/visit.js';
import { localPath } from '../domain/local-path.js';
import { HalfSessions } from '../second-step/half-sessions.js';
import { SignIn } from './sign-in.js';
import { SignInForm } from './sign-in.form.js';
import { signInPage, wrongPassword } from './sign-in.presenter.js';
import { SignOut } from './sign-out.js';
import { waitWords } from './wait-words.js';

@Controller()
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly signOut: SignOut,
    private readonly halves: HalfSessions,
    private readonly cookies: Cookies,
    private readonly clock: Clock,
  ) {}

  @Get('sign-in')
  @Act('sign-in')
  async show(@CurrentVisit() visit: Visit, @Query('next') wanted: unknown, @Req() request: HeedRequest): Promise<Answer> {
    const next = localPath(wanted);
    if (visit.actor !== null) return seeOther(next);
    const half = await this.halves.of(visit);
    if (half !== null) return seeOther(stepPath(half.since === null ? 'set-up' : 'code', next));
    const ended = visit.said === null && this.cookies.read(request, 'session') !== null;
    return page('sign-in/sign-in', signInPage({ next, ended }));
  }

  @Post('sign-in')
  @Act('sign-in')
  async enter(@CurrentVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    const form = readForm(SignInForm, body);
    const next = localPath(form.value.next);
    const { email, password } = form.value;
    if (!form.ok) return invalid('sign-in/sign-in', signInPage({ email, next, errors: form.errors }));
    const answer = await this.signIn.run({ email, password, address: visit.address });
    if (isRefused<typeof answer, 'wrong' | 'too-soon'>(answer)) {
      const fault = answer.refused === 'wrong' ? wrongPassword : waitWords(answer.until, this.clock.now());
      return invalid('sign-in/sign-in', signInPage({ email, next, fault }));
    }
    const to = answer.still === null ? next : stepPath(answer.still, next);
    return seeOther(to, null, [{ name: 'session', value: answer.token }]);
  }

  @Post('sign-in/start-again')
  @Act('sign-in')
  async startAgain(@CurrentVisit() visit: Visit): Promise<Answer> {
    await this.signOut.visitor(visit);
    return seeOther('/sign-in', null, [{ name: 'session', value: null }]);
  }

  @Post('sign-out')
  @Act('sign-out')
  async leave(@CurrentVisit() visit: Visit): Promise<Answer> {
    await this.signOut.visitor(visit);
    return seeOther('/sign-in', 'You have signed out', [{ name: 'session', value: null }]);
  }
}

function stepPath(step: 'code' | 'set-up', next: string): string {
  return `/sign-in/${step}?next=${encodeURIComponent(next)}`;
}
