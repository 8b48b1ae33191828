import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../kernel/index.js';

/** Who asks, as far as the cookie says. */
export interface Visit {
  /** Null until somebody has signed in completely. */
  readonly actor: Actor | null;
  readonly accountId: string | null;
  /** The session's token hash; null for visitors. */
  readonly sessionHash: string | null;
  /** Token that every form carries. */
  readonly csrf: string;
  /** What was just done, said once on the next page. */
  readonly said: string | null;
  /** Forwarded address if the proxy is trusted. */
  readonly address: string;
}

export type HeedRequest = Request & { visit: Visit };

export const CurrentVisit = createParamDecorator((_: unknown, context: ExecutionContext): Visit => visitOf(context));

/** @throws when the route's act let in somebody who has not signed in: a programming error */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = visitOf(context);
  if (!actor) throw new Error('This route needs somebody signed in, but its act does not say so');
  return actor;
});

export function visitOf(context: ExecutionContext): Visit {
  return context.switchToHttp().getRequest<HeedRequest>().visit;
}
