import { Injectable } from '@nestjs/common';
import type { ReportAnswers } from '../../cases/index.js';
import { type Actor, anonymous, Clock } from '../../kernel/index.js';
import { type Answer, invalid, page } from '../../platform/http/answers.js';
import { type FieldErrors, readForm } from '../../platform/http/read-form.js';
import type { SchoolBehindDoor } from '../../schools/index.js';
import { OutsideHelpQueries } from '../send/outside-help.queries.js';
import { ReceiversQueries } from '../send/receivers.queries.js';
import type { AnonymousForm } from './anonymous.form.js';
import { rolesToLeaveOut, wrongTogether } from './anonymous.form.js';
import { anonymousCheckPage, anonymousFormPage, anonymousNobodyPage } from './anonymous.presenter.js';
import { anonymousAnswers } from './anonymous-answers.js';
import type { CheckedForm } from './checked.form.js';
import { RoleHolders } from './role-holders.queries.js';
import { SecretCodes } from './secret-codes.js';

/** The pages before sending, and what they need to know. Nothing is kept. */
@Injectable()
export class AnonymousCheck {
  constructor(
    private readonly receivers: ReceiversQueries,
    private readonly holders: RoleHolders,
    private readonly help: OutsideHelpQueries,
    private readonly codes: SecretCodes,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  read<Form extends AnonymousForm>(FormClass: new () => Form, body: unknown): { value: Form; errors: FieldErrors } {
    const { value, errors } = readForm(FormClass, body);
    return { value, errors: { ...wrongTogether(value, this.now()), ...errors } };
  }

  formPage(school: SchoolBehindDoor, value: AnonymousForm, errors: FieldErrors = {}) {
    return anonymousFormPage(school, value, errors, this.now());
  }

  async shown(
    school: SchoolBehindDoor,
    form: CheckedForm,
    as: typeof page,
    more: { errors?: FieldErrors; problem?: string } = {},
  ): Promise<Answer> {
    const holders = await this.holders.in(school.id);
    const now = this.now();
    const receiving = await this.receivers.of(anonymous(school.id, ''), anonymousAnswers(form, holders, now));
    if (receiving.routing.holders.length === 0)
      return invalid('reports/anonymous-nobody', anonymousNobodyPage(school, form, await this.help.of(school.id)));
    const ticket = this.codes.ticket(school.door);
    return as('reports/anonymous-check', anonymousCheckPage({ school, form, receiving, holders, ticket, now, ...more }));
  }

  /** One of the receivers must not see it: routed again without them. */
  withoutThem(school: SchoolBehindDoor, form: CheckedForm): Promise<Answer> {
    const who = form.who.filter((role) => rolesToLeaveOut.some((one) => one === role));
    if (who.length === 0) return this.shown(school, form, invalid, { errors: { who: 'Tick who must not see it' } });
    const next = Object.assign(form, { leaveOut: [...new Set([...form.leaveOut, ...who])], concerned: '', who: [] });
    return this.shown(school, next, page);
  }

  async receiptOf(actor: Actor, answers: ReportAnswers) {
    return { receiving: await this.receivers.of(actor, answers), help: await this.help.of(actor.schoolId) };
  }
}
