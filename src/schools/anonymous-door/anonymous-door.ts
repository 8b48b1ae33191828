import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, isRefused, readSecretLetters, refused, type Refused, secretLetters } from '../../kernel/index.js';
import { query } from '../../platform/database/sql.js';
import { AnonymousAddress } from './anonymous-address.entity.js';

/** The address behind which a school takes reports without a name. */
export interface AnonymousDoorState {
  /** Its last part; null while the door is shut. */
  readonly door: string | null;
  readonly since: Date | null;
  readonly version: number;
}

export interface SchoolBehindDoor {
  readonly id: string;
  readonly name: string;
  /** As it is stored, however it was typed. */
  readonly door: string;
}

/** 80 bits: nobody finds the address who was not shown it. */
const letters = 16;

export type DoorRefusal = 'stale' | 'as-it-was';

/** Reports without a name: off until an administrator opens the door, and an address that was closed or renewed leads nowhere. */
@Injectable()
export class AnonymousDoor {
  constructor(
    private readonly source: DataSource,
    private readonly work: UnitOfWork,
  ) {}

  /** @param manager inside a unit of work, its own */
  async of(schoolId: string, manager: EntityManager = this.source.manager): Promise<AnonymousDoorState> {
    const [row] = await query<{ door: string | null; since: string; version: number }>(
      manager,
      'SELECT door, since, version FROM anonymous_address WHERE id = ?',
      [schoolId],
    );
    if (!row) return { door: null, since: null, version: 0 };
    return { door: row.door, since: new Date(row.since), version: row.version };
  }

  /** The school whose door it is; null for an address that never was, was closed or was renewed: nobody learns which. */
  async behind(typed: string): Promise<SchoolBehindDoor | null> {
    const door = readSecretLetters(typed, letters)?.toLowerCase() ?? '';
    const [school] = await query<{ id: string; name: string }>(
      this.source.manager,
      'SELECT s.id, s.name FROM anonymous_address a JOIN school s ON s.id = a.id WHERE a.door = ?',
      [door],
    );
    return school ? { ...school, door } : null;
  }

  /** Opens the door, or gives it a new address. @param version as the page showed it */
  open(actor: Actor, version: number): Promise<true | Refused<DoorRefusal>> {
    const door = secretLetters(randomBytes(10), letters).toLowerCase();
    return this.change(actor, version, (now) => ({
      door,
      action: now.door === null ? 'school.anonymous-door-opened' : 'school.anonymous-door-renewed',
    }));
  }

  /** @param version as the page showed it */
  close(actor: Actor, version: number): Promise<true | Refused<DoorRefusal>> {
    return this.change(actor, version, (now) => (now.door === null ? null : { door: null, action: 'school.anonymous-door-closed' }));
  }

  private change(
    actor: Actor,
    version: number,
    become: (now: AnonymousDoorState) => { readonly door: string | null; readonly action: string } | null,
  ): Promise<true | Refused<DoorRefusal>> {
    return this.work.run<true | Refused<DoorRefusal>>(actor, async (tx) => {
      const next = become(await this.of(actor.schoolId, tx.manager));
      if (next === null) return refused('as-it-was');
      if (!(await keep(tx, actor.schoolId, next.door, version))) return refused('stale');
      tx.record({ action: next.action, subject: actor.schoolId });
      return true;
    });
  }
}

/** @returns whether nobody changed it since */
async function keep(tx: Tx, id: string, door: string | null, version: number): Promise<boolean> {
  if (version !== 0) {
    const saved = await tx.update(AnonymousAddress, id, { door, since: tx.at }, version);
    return !isRefused<AnonymousAddress, 'stale'>(saved);
  }
  const made = await tx.query(
    'INSERT INTO anonymous_address (id, door, since, version) VALUES (?, ?, ?, 1) ON CONFLICT (id) DO NOTHING RETURNING id',
    [id, door, tx.at],
  );
  return made.length > 0;
}
