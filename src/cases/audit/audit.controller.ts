import { Controller, Get, Param, Query } from '@nestjs/common';
import type { Actor } from '../../kernel/index.js';
import { SealedTokens } from '../../platform/crypto/sealed-token.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, page } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { CaseLook } from '../case-look.js';
import { auditPage } from './audit.presenter.js';
import { auditSeen } from './audit.queries.js';
import type { LogWalk } from './log-page.js';

class AuditForm {
  /** Sealed: where the page begins. */
  page = '';
}

@Controller('cases/:reference/audit')
export class AuditController {
  constructor(
    private readonly look: CaseLook,
    private readonly tokens: SealedTokens,
  ) {}

  @Get()
  @Act('case.see-audit')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Query() asked: unknown): Promise<Answer> {
    const token = readForm(AuditForm, asked).value.page;
    const walk = this.tokens.open<LogWalk>('case-audit', actor.accountId, token) ?? { from: null, newer: false };
    const looked = await this.look.read(actor, reference, 'case.see-audit', 'audit', (tx, file) => auditSeen(tx, file, walk));
    const sealed = (to: LogWalk | null): string | null => (to === null ? null : this.tokens.seal('case-audit', actor.accountId, to));
    return page('cases/audit', auditPage(looked, { newer: sealed(looked.seen.log.newer), older: sealed(looked.seen.log.older) }));
  }
}
