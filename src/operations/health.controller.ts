import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../platform/config/settings.js';
import { Act } from '../platform/http/act.js';
import { type Answer, json } from '../platform/http/answers.js';

/** For whoever runs the service: is it alive, and can it work. */
@Controller()
export class HealthController {
  constructor(
    private readonly source: DataSource,
    private readonly settings: Settings,
  ) {}

  @Get('healthz')
  @Act('operations.health')
  alive(): Answer {
    return json({ status: 'ok' });
  }

  @Get('readyz')
  @Act('operations.health')
  async ready(): Promise<Answer> {
    const checks = {
      database: await works(this.source.query('SELECT 1')),
      storage: await works(access(this.settings.uploadsDir, constants.R_OK | constants.W_OK)),
      keys: await works(access(this.settings.keyFile, constants.R_OK)),
    };
    const ok = Object.values(checks).every(Boolean);
    return json({ status: ok ? 'ok' : 'not ready', ...checks }, ok ? 200 : 503);
  }
}

function works(attempt: Promise<unknown>): Promise<boolean> {
  return attempt.then(
    () => true,
    () => false,
  );
}
