import { timingSafeEqual } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { PublicAddress } from '../config/public-address.js';
import { StaleForm } from './faults.js';
import { multipartKey } from './act.js';
import type { HeedRequest } from './visit.js';

/** Where a request has no form, as when a script sends a piece of a file. No other site’s page can set it. */
const tokenHeader = 'x-heed-token';

/** Refuses a change that did not come from one of our own pages. */
@Injectable()
export class CsrfGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly address: PublicAddress,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<HeedRequest>();
    if (request.method === 'GET' || request.method === 'HEAD') return true;
    this.checkOrigin(request);
    const carriesFiles = this.reflector.get<boolean | undefined>(multipartKey, context.getHandler());
    if (!carriesFiles)
      this.checkToken(request, (request.body as Record<string, unknown> | undefined)?._csrf ?? request.headers[tokenHeader]);
    return true;
  }

  /** @throws StaleForm */
  checkToken(request: HeedRequest, token: unknown): void {
    const [given, own] = [Buffer.from(typeof token === 'string' ? token : ''), Buffer.from(request.visit.csrf)];
    if (own.length === 0 || given.length !== own.length || !timingSafeEqual(given, own)) throw new StaleForm();
  }

  private checkOrigin(request: HeedRequest): void {
    const { origin, 'sec-fetch-site': site } = request.headers;
    if (site === 'cross-site') throw new StaleForm();
    if (origin === undefined || origin === 'null') return;
    const own = [this.address.url.host, request.headers.host];
    if (!URL.canParse(origin) || !own.includes(new URL(origin).host)) throw new StaleForm();
  }
}
