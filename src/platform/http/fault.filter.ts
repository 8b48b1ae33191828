import { randomBytes } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { Logs } from '../logging/logs.js';
import { diskFaultOf } from '../storage/disk-fault.js';
import { Views } from '../views/views.js';
import { noSurroundings } from '../views/govuk.js';
import { NotFound, SignInFirst, StaleForm } from './faults.js';
import { type FaultPage, faultPages } from './fault-pages.js';
import { PageSurroundings } from './surroundings.service.js';
import type { HeedRequest } from './visit.js';

/** Turns what was thrown into a plain page. Faults are logged under a reference that the page shows; a visitor never sees more. */
@Catch()
@Injectable()
export class FaultFilter implements ExceptionFilter {
  constructor(
    private readonly views: Views,
    private readonly surroundings: PageSurroundings,
    private readonly logs: Logs,
  ) {}

  async catch(fault: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<HeedRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) {
      // Half an answer is out: breaking it off is all that is left, and the reader sees that it is not whole.
      this.logs.error('fault after the answer began', { method: request.method, fault });
      response.destroy();
      return;
    }
    if (fault instanceof SignInFirst) {
      response.redirect(
        303,
        request.method === 'GET' && request.path !== '/' ? `/sign-in?next=${encodeURIComponent(request.originalUrl)}` : '/sign-in',
      );
      return;
    }
    const page = this.pageFor(fault, request);
    response
      .status(page.status)
      .type('html')
      .send(await this.render(page, request));
  }

  private pageFor(fault: unknown, request: HeedRequest): FaultPage {
    if (fault instanceof NotFound) return faultPages.notFound();
    if (fault instanceof StaleForm) return faultPages.staleForm();
    const status = fault instanceof HttpException ? fault.getStatus() : Number((fault as { status?: unknown } | null)?.status ?? 500);
    if (status === 404) return faultPages.notFound();
    if (status === 413) return faultPages.tooLarge();
    if (status >= 400 && status < 500) return faultPages.unreadable();
    const reference = randomBytes(4).toString('hex');
    this.logs.error('fault', { reference, method: request.method, fault });
    const disk = diskFaultOf(fault);
    return disk === null ? faultPages.wentWrong(reference) : faultPages.noDisk(reference, disk);
  }

  private async render(page: FaultPage, request: HeedRequest): Promise<string> {
    try {
      return this.views.render(page.view, page.model, await this.surroundings.of(request.visit));
    } catch (fault) {
      // What surrounds the page failed too: the plainest page still says what happened.
      this.logs.error('fault page without surroundings', { fault });
      return this.views.render(page.view, page.model, noSurroundings);
    }
  }
}
