import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Clock, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentVisit, type Visit } from '../../platform/http/visit.js';
import { localPath } from '../domain/local-path.js';
import { waitWords } from '../sign-in/wait-words.js';
import { CodeForm, RecoveryCodeForm } from './code.form.js';
import { type CodeRefusal, GiveCode, type SignedIn } from './give-code.js';
import { type HalfSignedIn, HalfSessions } from './half-sessions.js';
import {
  codePage,
  handedLinkNeededPage,
  recoveryCodePage,
  recoveryCodesPage,
  setUpCodesPage,
  wrongCode,
  wrongRecoveryCode,
} from './second-step.presenter.js';
import { SecondStepSecrets } from './second-step-secrets.js';
import { SetUpSecondStep } from './set-up-second-step.js';

/** Between the password and being in. */
@Controller('sign-in')
export class SecondStepController {
  constructor(
    private readonly halves: HalfSessions,
    private readonly giveCode: GiveCode,
    private readonly setUp: SetUpSecondStep,
    private readonly secrets: SecondStepSecrets,
    private readonly clock: Clock,
  ) {}

  @Get('code')
  @Act('sign-in')
  async askCode(@CurrentVisit() visit: Visit, @Query('next') wanted: unknown): Promise<Answer> {
    const half = await this.halves.of(visit);
    return half?.sealed ? page('account/form', codePage({ next: localPath(wanted) })) : seeOther('/sign-in');
  }

  @Post('code')
  @Act('sign-in')
  async takeCode(@CurrentVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    const half = await this.halves.of(visit);
    if (!half?.sealed) return seeOther('/sign-in');
    const form = readForm(CodeForm, body);
    const next = localPath(form.value.next);
    const answer = form.ok ? await this.giveCode.run(half, form.value.code) : null;
    const error = form.errors.code ?? this.fault(answer, wrongCode);
    return error === undefined ? seeOther(next) : invalid('account/form', codePage({ next, error }));
  }

  @Get('recovery-code')
  @Act('sign-in')
  async askRecoveryCode(@CurrentVisit() visit: Visit, @Query('next') wanted: unknown): Promise<Answer> {
    const half = await this.halves.of(visit);
    return half?.sealed ? page('account/form', recoveryCodePage({ next: localPath(wanted) })) : seeOther('/sign-in');
  }

  @Post('recovery-code')
  @Act('sign-in')
  async takeRecoveryCode(@CurrentVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    const half = await this.halves.of(visit);
    if (!half?.sealed) return seeOther('/sign-in');
    const form = readForm(RecoveryCodeForm, body);
    const next = localPath(form.value.next);
    const answer = form.ok ? await this.giveCode.runWithRecoveryCode(half, form.value.code) : null;
    const error = form.errors.code ?? this.fault(answer, wrongRecoveryCode);
    return error === undefined ? seeOther(next) : invalid('account/form', recoveryCodePage({ next, error }));
  }

  @Get('set-up')
  @Act('sign-in')
  async askSetUp(@CurrentVisit() visit: Visit, @Query('next') wanted: unknown): Promise<Answer> {
    const half = await this.halves.of(visit);
    if (half === null || half.since !== null) return seeOther('/sign-in');
    if (!(await this.halves.maySetUp(half, this.clock.now()))) return page('account/message', handedLinkNeededPage());
    return page('account/set-up-codes', this.setUpPage(half, localPath(wanted)));
  }

  @Post('set-up')
  @Act('sign-in')
  async takeSetUp(@CurrentVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    const half = await this.halves.of(visit);
    if (half === null || half.since !== null) return seeOther('/sign-in');
    if (!(await this.halves.maySetUp(half, this.clock.now()))) return invalid('account/message', handedLinkNeededPage());
    const form = readForm(CodeForm, body);
    const next = localPath(form.value.next);
    const answer = form.ok ? await this.setUp.run(half, form.value.code) : null;
    if (answer !== null && 'recoveryCodes' in answer) return page('account/recovery-codes', recoveryCodesPage(answer.recoveryCodes, next));
    if (answer?.refused === 'set-up-already') return seeOther('/sign-in');
    const error = form.errors.code ?? this.fault(answer, wrongCode) ?? wrongCode;
    return invalid('account/set-up-codes', this.setUpPage(half, next, error));
  }

  private setUpPage(half: HalfSignedIn, next: string, error?: string) {
    const secret = this.secrets.offer(half.sessionHash, half.actor.accountId, half.since);
    return setUpCodesPage({ secret, address: this.secrets.address(secret, half.email), next, signingIn: true, ...(error && { error }) });
  }

  private fault(answer: SignedIn | CodeRefusal | null, wrong: string): string | undefined {
    if (answer === null || !isRefused<typeof answer, 'wrong' | 'too-soon'>(answer)) return undefined;
    return answer.refused === 'too-soon' ? waitWords(answer.until, this.clock.now()) : wrong;
  }
}
