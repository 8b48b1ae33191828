import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { DataSource } from 'typeorm';
import { KeyedHash } from '../platform/crypto/keyed-hash.js';
import { Bookkeeping } from '../platform/database/bookkeeping.js';
import { query } from '../platform/database/sql.js';
import { Cookies } from '../platform/http/cookies.js';
import type { HeedRequest, Visit } from '../platform/http/visit.js';
import { actorOf, heldBy } from './actors.js';
import { SecondStepNeeded } from './second-step/second-step-needed.js';
import { isOver } from './session-limits.js';

interface SessionRow {
  token_hash: string;
  account_id: string;
  started_at: string;
  seen_at: string;
  completed_at: string | null;
  second_step_since: string | null;
  id: string;
  person_id: string;
  school_id: string;
  name: string;
}

const minute = 60_000;

/** Finds out from the cookie who asks. */
@Injectable()
export class Visits {
  constructor(
    private readonly source: DataSource,
    private readonly books: Bookkeeping,
    private readonly hash: KeyedHash,
    private readonly cookies: Cookies,
    private readonly needed: SecondStepNeeded,
  ) {}

  middleware(): RequestHandler {
    return (request: Request, response: Response, next: NextFunction) => {
      this.visitOf(request, response).then((visit) => {
        (request as HeedRequest).visit = visit;
        next();
      }, next);
    };
  }

  private async visitOf(request: Request, response: Response): Promise<Visit> {
    const said = this.cookies.read(request, 'said');
    const address = request.ip ?? '';
    const token = this.cookies.read(request, 'session');
    const session = token === null ? null : await this.sessionOf(this.hash.of('session', token));
    if (token === null || session === null) {
      return { actor: null, accountId: null, sessionHash: null, csrf: this.visitorToken(request, response), said, address };
    }
    await this.seen(session);
    const held = await heldBy(this.source.manager, session.account_id, this.books.now());
    // Whoever is given a case role while signed in sets up the second step before anything else.
    const complete =
      session.completed_at !== null && (session.second_step_since !== null || !(await this.needed.of(session.account_id, held)));
    return {
      actor: complete ? actorOf(session, held.roles, 'web') : null,
      accountId: session.account_id,
      sessionHash: session.token_hash,
      csrf: this.hash.of('csrf', token),
      said,
      address,
    };
  }

  private async sessionOf(tokenHash: string): Promise<SessionRow | null> {
    const [session] = await query<SessionRow>(
      this.source.manager,
      `SELECT s.token_hash, s.account_id, s.started_at, s.seen_at, s.completed_at, a.second_step_since, a.id, a.person_id, a.school_id, a.name
       FROM session s JOIN account a ON a.id = s.account_id
       WHERE s.token_hash = ? AND a.ended_at IS NULL`,
      [tokenHash],
    );
    return session && !isOver(session, this.books.now()) ? session : null;
  }

  /** Once a minute is enough to know that somebody is there. */
  private async seen(session: SessionRow): Promise<void> {
    const now = this.books.now();
    if (now.getTime() - Date.parse(session.seen_at) < minute) return;
    await this.books.write('UPDATE session SET seen_at = ? WHERE token_hash = ?', [now.toISOString(), session.token_hash]);
  }

  /** Forms that nobody is signed in for are tied to the browser by a cookie of their own. */
  private visitorToken(request: Request, response: Response): string {
    const known = this.cookies.read(request, 'visitor');
    const token = known ?? randomBytes(16).toString('base64url');
    if (known === null) this.cookies.visitor(response, token);
    return this.hash.of('csrf', token);
  }
}
