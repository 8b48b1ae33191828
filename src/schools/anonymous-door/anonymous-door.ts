import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, isRefused, readSecretLetters, refused, type Refused, secretLetters } from '../../kernel/index.js';
import { query } from '../../platform/database/sql.js';
import { School } from '../school.entity.js';

/** The address behind which a school takes reports without a name. */
export interface AnonymousDoorState {
  /** Its last part; null while the door is shut. */
  readonly door: string | null;
  readonly since: Date | null;
  /** Of the school. */
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
    const [row] = await query<{ anonymous_door: string | null; anonymous_since: string | null; version: number }>(
      manager,
      'SELECT anonymous_door, anonymous_since, version FROM school WHERE id = ?',
      [schoolId],
    );
    const { anonymous_door: door = null, anonymous_since: since = null, version = 0 } = row ?? {};
    return { door, since: since === null ? null : new Date(since), version };
  }

  /** The school whose door it is; null for an address that never was, was closed or was renewed: nobody learns which. */
  async behind(typed: string): Promise<SchoolBehindDoor | null> {
    const door = readSecretLetters(typed, letters)?.toLowerCase() ?? '';
    const [school] = await query<{ id: string; name: string }>(
      this.source.manager,
      'SELECT id, name FROM school WHERE anonymous_door = ?',
      [door],
    );
    return school ? { ...school, door } : null;
  }

  /** Opens the door, or gives it a new address. @param version of the school, as the page showed it */
  open(actor: Actor, version: number): Promise<true | Refused<DoorRefusal>> {
    const door = secretLetters(randomBytes(10), letters).toLowerCase();
    return this.change(actor, version, (now) => ({
      door,
      action: now.door === null ? 'school.anonymous-door-opened' : 'school.anonymous-door-renewed',
    }));
  }

  /** @param version of the school, as the page showed it */
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
      const since = next.door === null ? null : tx.at;
      const saved = await tx.update(School, actor.schoolId, { anonymousDoor: next.door, anonymousSince: since }, version);
      if (isRefused<School, 'stale'>(saved)) return saved;
      tx.record({ action: next.action, subject: actor.schoolId });
      return true;
    });
  }
}
