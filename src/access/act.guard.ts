import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { actKey } from '../platform/http/act.js';
import { NotFound, SignInFirst } from '../platform/http/faults.js';
import { visitOf } from '../platform/http/visit.js';
import { acts, type Demand, isAct } from './domain/acts.js';
import { mayDo } from './domain/may-do.js';

/** Lets through who may try. Whether they may with this case is decided where the case is opened, in the same transaction. */
@Injectable()
export class ActGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const act = this.reflector.get<string | undefined>(actKey, context.getHandler());
    if (act === undefined || !isAct(act)) throw new NotFound();
    const { actor } = visitOf(context);
    const demand: Demand = acts[act];
    if (demand.of === 'anyone') return true;
    if (actor === null) throw new SignInFirst();
    if (demand.of === 'roles' && !mayDo(actor, act)) throw new NotFound();
    return true;
  }
}
