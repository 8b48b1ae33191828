import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Req } from '@nestjs/common';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { Settings } from '../platform/config/settings.js';
import { Act } from '../platform/http/act.js';
import { type Answer, bytes } from '../platform/http/answers.js';
import { NotFound } from '../platform/http/faults.js';
import type { HeedRequest } from '../platform/http/visit.js';

/** Figures of the process, never of cases. From the machine itself, or with the token. */
@Controller()
export class MetricsController {
  private readonly registry = new Registry();

  constructor(private readonly settings: Settings) {
    collectDefaultMetrics({ register: this.registry });
  }

  @Get('metrics')
  @Act('operations.metrics')
  async metrics(@Req() request: HeedRequest): Promise<Answer> {
    if (!this.mayRead(request)) throw new NotFound();
    return bytes(await this.registry.metrics(), { 'Content-Type': this.registry.contentType });
  }

  private mayRead(request: HeedRequest): boolean {
    const token = this.settings.metricsToken;
    if (token !== null) {
      const [given, own] = [Buffer.from(request.headers.authorization ?? ''), Buffer.from(`Bearer ${token}`)];
      if (given.length === own.length && timingSafeEqual(given, own)) return true;
    }
    const peer = request.socket.remoteAddress ?? '';
    // Behind a proxy on the same machine every visitor comes from loopback: then only the token counts.
    return request.headers['x-forwarded-for'] === undefined && this.settings.trustProxy === null && /^(::1|(::ffff:)?127\.)/.test(peer);
  }
}
