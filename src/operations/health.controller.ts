import { Controller, Get } from '@nestjs/common';
import { Act } from '../platform/http/act.js';
import { type Answer, json } from '../platform/http/answers.js';
import { ReadinessCheck } from './readiness.js';

/** For whoever runs the service: is it alive, and can it work. */
@Controller()
export class HealthController {
  constructor(private readonly readiness: ReadinessCheck) {}

  @Get('healthz')
  @Act('operations.health')
  alive(): Answer {
    return json({ status: 'ok' });
  }

  @Get('readyz')
  @Act('operations.health')
  async ready(): Promise<Answer> {
    const checks = await this.readiness.run();
    const ok = checks.database && checks.storage && checks.keys;
    return json({ status: ok ? 'ok' : 'not ready', ...checks }, ok ? 200 : 503);
  }
}
