import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Tx } from '../../audit/index.js';
import { type Actor, type AppointmentRole, caseRoles, Clock, isId, newId } from '../../kernel/index.js';
import { placeholders, query } from '../../platform/database/sql.js';
import { agreementCounts, mayAgree, mayStop, type PossibleVoice, requestLasts } from '../domain/agreement.js';
import { SecondStepRequest } from '../second-step-request.entity.js';

/** A request that is neither stopped nor used nor too old. */
export interface OpenRequest {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly askedBy: string;
  readonly askedByName: string;
  readonly askedAt: string;
  readonly agreedAt: string | null;
  readonly expiresAt: string;
}

export interface Voice extends PossibleVoice {
  readonly name: string;
}

/** Requests to reset a second step that somebody else has to agree to. */
@Injectable()
export class SecondStepRequests {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async ask(tx: Tx, accountId: string): Promise<void> {
    await tx.insert(SecondStepRequest, {
      id: newId(),
      schoolId: tx.actor.schoolId,
      accountId,
      askedBy: tx.actor.accountId,
      askedAt: tx.at,
      expiresAt: later(tx.now, requestLasts),
      agreedBy: null,
      agreedAt: null,
      stoppedAt: null,
      usedAt: null,
    });
  }

  /** Of two answers at once, one gets true. */
  async agree(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE second_step_request SET agreed_by = ?, agreed_at = ?, expires_at = ?
       WHERE id = ? AND agreed_at IS NULL AND stopped_at IS NULL AND expires_at > ? RETURNING id`,
      [tx.actor.accountId, tx.at, later(tx.now, agreementCounts), id, tx.at],
    );
    return rows.length > 0;
  }

  /** Also after somebody agreed, as long as nothing came of it. */
  stop(tx: Tx, id: string): Promise<boolean> {
    return this.end(tx, 'stopped_at', id);
  }

  /** An agreement serves once. */
  use(tx: Tx, id: string): Promise<boolean> {
    return this.end(tx, 'used_at', id);
  }

  /** What was agreed about an account no longer holds: it ended, or its address is another's now. */
  async lapse(tx: Tx, accountId: string): Promise<void> {
    await tx.query('UPDATE second_step_request SET expires_at = ? WHERE account_id = ? AND used_at IS NULL AND expires_at > ?', [
      tx.at,
      accountId,
      tx.at,
    ]);
  }

  /** The one that this administrator asked about this account. */
  async askedFor(accountId: string, { accountId: askedBy, schoolId }: Actor, manager: EntityManager): Promise<OpenRequest | null> {
    const all = await this.open(manager, schoolId);
    return all.find((request) => request.accountId === accountId && request.askedBy === askedBy) ?? null;
  }

  /** Those that wait for this person's word, and those of their own that were agreed to. */
  async concerning(actor: Actor): Promise<OpenRequest[]> {
    const { manager } = this.source;
    const all = await this.open(manager, actor.schoolId);
    if (all.length === 0) return [];
    const voice = await this.voiceOf(manager, actor);
    return all.filter((request) =>
      request.agreedAt === null ? mayStop(request, voice) : [request.accountId, request.askedBy].includes(actor.accountId),
    );
  }

  /** Null for one that is over, and for whoever has no say in it. */
  async forVoice(actor: Actor, id: string, manager = this.source.manager): Promise<{ request: OpenRequest; mayAgree: boolean } | null> {
    const request = isId(id) ? (await this.open(manager, actor.schoolId)).find((one) => one.id === id) : undefined;
    if (!request) return null;
    const voice = await this.voiceOf(manager, actor);
    return mayStop(request, voice) ? { request, mayAgree: request.agreedAt === null && mayAgree(request, voice) } : null;
  }

  /** Everybody whose word would do, should this administrator ask now or have asked then. */
  async voices(
    accountId: string,
    { accountId: askedBy, schoolId }: Actor,
    { askedAt = this.clock.now().toISOString(), manager = this.source.manager }: { askedAt?: string; manager?: EntityManager } = {},
  ): Promise<Voice[]> {
    const at = this.clock.now().toISOString();
    const rows = await query<{ id: string; name: string; second_step_since: string | null; role: AppointmentRole }>(
      manager,
      `SELECT a.id, a.name, a.second_step_since, p.role FROM appointment p JOIN account a ON a.id = p.account_id
       WHERE a.school_id = ? AND p.from_at <= ? AND (p.until_at IS NULL OR p.until_at > ?) AND a.ended_at IS NULL
         AND p.role IN (${placeholders(caseRoles.length)}) ORDER BY p.from_at, p.id`,
      [schoolId, at, at, ...caseRoles],
    );
    const voices = rows.map(({ id, name, second_step_since }) => ({
      accountId: id,
      name,
      secondStepSince: second_step_since,
      roles: rows.filter((row) => row.id === id).map(({ role }) => role),
    }));
    const once = voices.filter((voice, at) => voices.findIndex(({ accountId: other }) => other === voice.accountId) === at);
    return once.filter((voice) => mayAgree({ accountId, askedBy, askedAt }, voice));
  }

  private async open(manager: EntityManager, schoolId: string): Promise<OpenRequest[]> {
    const rows = await query<
      Record<'id' | 'account_id' | 'name' | 'asked_by' | 'asked_by_name' | 'asked_at' | 'expires_at', string> & { agreed_at: string | null }
    >(
      manager,
      `SELECT q.id, q.account_id, a.name, q.asked_by, b.name AS asked_by_name, q.asked_at, q.agreed_at, q.expires_at FROM second_step_request q
       JOIN account a ON a.id = q.account_id JOIN account b ON b.id = q.asked_by
       WHERE q.school_id = ? AND q.expires_at > ? AND q.stopped_at IS NULL AND q.used_at IS NULL ORDER BY q.asked_at, q.id`,
      [schoolId, this.clock.now().toISOString()],
    );
    return rows.map(({ id, account_id, name, asked_by, asked_by_name, asked_at, agreed_at, expires_at }) => ({
      id,
      accountId: account_id,
      name,
      askedBy: asked_by,
      askedByName: asked_by_name,
      askedAt: asked_at,
      agreedAt: agreed_at,
      expiresAt: expires_at,
    }));
  }

  private async voiceOf(manager: EntityManager, { accountId, roles }: Actor): Promise<PossibleVoice> {
    const [account] = await query<{ second_step_since: string | null }>(manager, 'SELECT second_step_since FROM account WHERE id = ?', [
      accountId,
    ]);
    return { accountId, roles, secondStepSince: account?.second_step_since ?? null };
  }

  private async end(tx: Tx, how: 'stopped_at' | 'used_at', id: string): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE second_step_request SET ${how} = ? WHERE id = ? AND stopped_at IS NULL AND used_at IS NULL AND expires_at > ? RETURNING id`,
      [tx.at, id, tx.at],
    );
    return rows.length > 0;
  }
}

function later(now: Date, milliseconds: number): string {
  return new Date(now.getTime() + milliseconds).toISOString();
}
