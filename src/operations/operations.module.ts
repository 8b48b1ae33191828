import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Checkpoints } from '../audit/index.js';
import { Rounds } from '../platform/jobs/rounds.js';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';
import { ReadinessCheck } from './readiness.js';

/** What whoever runs the service needs. */
@Module({ controllers: [HealthController, MetricsController], providers: [ReadinessCheck] })
export class OperationsModule implements OnApplicationBootstrap {
  constructor(
    private readonly rounds: Rounds,
    private readonly checkpoints: Checkpoints,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.every(60_000, 'checkpoint', () => this.checkpoints.keepIfGrown());
  }
}
