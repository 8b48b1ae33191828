import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { waitWords } from '../../accounts/index.js';
import { anonymous, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { NotFound } from '../../platform/http/faults.js';
import { CurrentVisit, type Visit } from '../../platform/http/visit.js';
import type { SchoolBehindDoor } from '../../schools/index.js';
import { AnonymousForm } from './anonymous.form.js';
import { AnonymousCheck } from './anonymous-check.js';
import { anonymousSentPage } from './anonymous-sent.presenter.js';
import { CheckedForm } from './checked.form.js';
import { OpenDoor } from './open-door.js';
import { SecretCodes } from './secret-codes.js';
import { SendAnonymously, type SentAnonymously } from './send-anonymously.js';
import { SendLimit } from './send-limit.js';

/** How long a second click, or a page loaded again, still shows the secret code. */
const shownAgainFor = 10 * 60_000;

/** What the address on the poster opens. */
@Controller('anonymous')
export class AnonymousController {
  constructor(
    private readonly door: OpenDoor,
    private readonly check: AnonymousCheck,
    private readonly sendReport: SendAnonymously,
    private readonly codes: SecretCodes,
    private readonly limit: SendLimit,
  ) {}

  @Get(':door')
  @Act('report.anonymously')
  async ask(@CurrentVisit() visit: Visit, @Param('door') typed: string): Promise<Answer> {
    const { school, shut } = await this.door.behind(visit, typed);
    return shut ?? page('reports/anonymous', this.check.formPage(school, new AnonymousForm()));
  }

  @Post(':door')
  @Act('report.anonymously')
  async read(@CurrentVisit() visit: Visit, @Param('door') typed: string, @Body() body: unknown): Promise<Answer> {
    const { school, shut } = await this.door.behind(visit, typed);
    if (shut !== null) return shut;
    const { value, errors } = this.check.read(AnonymousForm, body);
    if (Object.keys(errors).length > 0) return invalid('reports/anonymous', this.check.formPage(school, value, errors));
    return this.check.shown(school, Object.assign(new CheckedForm(), value), page);
  }

  @Post(':door/send')
  @Act('report.anonymously')
  async send(@CurrentVisit() visit: Visit, @Param('door') typed: string, @Body() body: unknown): Promise<Answer> {
    const { school, shut } = await this.door.behind(visit, typed);
    if (shut !== null) return shut;
    const { value, errors } = this.check.read(CheckedForm, body);
    if (value.then === 'change') return page('reports/anonymous', this.check.formPage(school, value));
    const { concerned, who, ...others } = errors;
    if (Object.keys(others).length > 0) return invalid('reports/anonymous', this.check.formPage(school, value, others));
    if (concerned !== undefined || who !== undefined) return this.check.shown(school, value, invalid, { errors });
    if (value.concerned === 'yes') return this.check.withoutThem(school, value);
    return this.sent(visit, school, value);
  }

  private async sent({ address }: Visit, school: SchoolBehindDoor, value: CheckedForm): Promise<Answer> {
    const code = this.codes.codeOf(value.ticket, school.door);
    if (code === null)
      return this.check.shown(school, value, invalid, { problem: 'This page was open too long. Read it once more, then send' });
    const until = this.limit.take(address);
    if (until !== null) return this.check.shown(school, value, invalid, { problem: tooMany(until, this.check.now()) });
    const sent = await this.sendReport.run({ schoolId: school.id, door: school.door, code }, value);
    if (isRefused<typeof sent, 'closed' | 'nobody-can-receive'>(sent)) {
      if (sent.refused === 'closed') throw new NotFound();
      return this.check.shown(school, value, invalid);
    }
    return this.receipt(school, sent, code);
  }

  /** Sent long ago, and the page came back: the code is not shown to whoever sits there now. */
  private async receipt(school: SchoolBehindDoor, sent: SentAnonymously, code: string): Promise<Answer> {
    if (this.check.now().getTime() - sent.sentAt.getTime() > shownAgainFor) return seeOther(paths.anonymous.replies());
    const { receiving, help } = await this.check.receiptOf(anonymous(school.id, code), sent.answers);
    return page('reports/anonymous-sent', anonymousSentPage({ sent, code, receiving, help }));
  }
}

function tooMany(until: Date, now: Date): string {
  const wait = waitWords(until, now).replace(/^.*Wait/, 'wait');
  return `Many reports came from where you are. Nothing that you wrote is lost: ${wait}. If it can’t wait, call 999 or somebody outside the school`;
}
