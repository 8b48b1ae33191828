import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { catchError, from, type Observable, switchMap, throwError } from 'rxjs';
import { UnitOfWork } from '../audit/index.js';
import { KeyedHash } from '../platform/crypto/keyed-hash.js';
import { actKey } from '../platform/http/act.js';
import { NotFound } from '../platform/http/faults.js';
import { type HeedRequest, visitOf } from '../platform/http/visit.js';
import { acts, type Demand, isAct } from './domain/acts.js';

/** Puts every "not found" at the address of a case on the log, whether or not the case exists: by a keyed hash of what was asked for. */
@Injectable()
export class RecordUnseenCase implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly work: UnitOfWork,
    private readonly hash: KeyedHash,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const act = this.reflector.get<string | undefined>(actKey, context.getHandler());
    const demand: Demand | null = act !== undefined && isAct(act) ? acts[act] : null;
    if (demand?.of !== 'case') return next.handle();
    return next.handle().pipe(
      catchError((fault: unknown) => {
        if (!(fault instanceof NotFound)) return throwError(() => fault);
        return from(this.record(context)).pipe(switchMap(() => throwError(() => fault)));
      }),
    );
  }

  private async record(context: ExecutionContext): Promise<void> {
    const { actor } = visitOf(context);
    const { reference, id } = context.switchToHttp().getRequest<HeedRequest>().params as Record<string, string | undefined>;
    if (!actor) return;
    const subject = this.hash.of('asked-for', (reference ?? id ?? '').slice(0, 100));
    await this.work.run(actor, (tx) => {
      tx.record({ action: 'security.not-found', subject });
      return Promise.resolve();
    });
  }
}
