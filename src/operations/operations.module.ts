import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Checkpoints } from '../audit/index.js';
import { SealedTokens } from '../platform/crypto/sealed-token.js';
import { Rounds } from '../platform/jobs/rounds.js';
import { AuditLogController } from './audit-log/audit-log.controller.js';
import { AuditLogQueries } from './audit-log/audit-log.queries.js';
import { KeptCheckpoints } from './audit-log/kept-checkpoint.js';
import { DailyMail } from './daily-mail/daily-mail.js';
import { HealthController } from './health.controller.js';
import { MailCheckpoints } from './mailed-checkpoints/mail-checkpoints.js';
import { MetricsController } from './metrics.controller.js';
import { ReadinessCheck } from './readiness.js';

/** What whoever runs the service needs. */
@Module({
  controllers: [AuditLogController, HealthController, MetricsController],
  providers: [AuditLogQueries, DailyMail, KeptCheckpoints, MailCheckpoints, ReadinessCheck, SealedTokens],
})
export class OperationsModule implements OnApplicationBootstrap {
  constructor(
    private readonly rounds: Rounds,
    private readonly checkpoints: Checkpoints,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.every(60_000, 'checkpoint', () => this.checkpoints.keepIfGrown());
  }
}
