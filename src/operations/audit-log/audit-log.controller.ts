import { Controller, Get, Query } from '@nestjs/common';
import type { LogWalk } from '../../cases/index.js';
import type { Actor } from '../../kernel/index.js';
import { SealedTokens } from '../../platform/crypto/sealed-token.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { askedDays } from './asked-days.js';
import { AuditLogForm } from './audit-log.form.js';
import { auditLogPage } from './audit-log.presenter.js';
import { AuditLogQueries } from './audit-log.queries.js';
import { KeptCheckpoints } from './kept-checkpoint.js';

@Controller('audit')
export class AuditLogController {
  constructor(
    private readonly queries: AuditLogQueries,
    private readonly checkpoints: KeptCheckpoints,
    private readonly tokens: SealedTokens,
  ) {}

  /** The log without names of cases, totals or sequence numbers. */
  @Get()
  @Act('audit.read')
  async show(@CurrentActor() actor: Actor, @Query() asked: unknown): Promise<Answer> {
    const { value: form, errors } = readForm(AuditLogForm, asked);
    const days = askedDays(form);
    const people = await this.queries.people(actor.schoolId);
    const person = form.person === 'heed' || people.some(({ id }) => id === form.person) ? form.person : null;
    const walk = this.tokens.open<LogWalk>('audit-log', actor.accountId, form.page) ?? { from: null, newer: false };
    const log = await this.queries.page(actor, { ...days, person }, walk);
    const sealed = (to: LogWalk | null): string | null => (to === null ? null : this.tokens.seal('audit-log', actor.accountId, to));
    const model = auditLogPage({
      form,
      days,
      errors,
      people,
      entries: log.entries,
      names: await this.queries.names(log.entries.map(({ actor: who }) => who)),
      newer: sealed(log.newer),
      older: sealed(log.older),
      kept: await this.checkpoints.last(),
    });
    return Object.keys({ ...errors, ...days.errors }).length === 0
      ? page('operations/audit-log', model)
      : invalid('operations/audit-log', model);
  }
}
