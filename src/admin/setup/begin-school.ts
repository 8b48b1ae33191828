import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Appointment, NewPasswords, type NewPasswordRefusal, Sessions } from '../../accounts/index.js';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, heedItself, newId, type Refused, refused } from '../../kernel/index.js';
import { query } from '../../platform/database/sql.js';
import { oneAtATime } from '../one-at-a-time.js';
import { insertAccount } from '../people/add-people.js';
import { insertSchool, type NewSchool } from './add-school.js';

export interface FirstSchool {
  readonly school: NewSchool;
  readonly administrator: { readonly name: string; readonly jobTitle: string; readonly email: string; readonly password: string };
}
export interface Begun {
  readonly schoolId: string;
  readonly accountId: string;
  /** Of the administrator's first session. */
  readonly sessionToken: string;
}

/** The first school and its administrator, in one go, and only while nobody has an account. */
@Injectable()
export class BeginSchool {
  constructor(
    private readonly source: DataSource,
    private readonly work: UnitOfWork,
    private readonly passwords: NewPasswords,
    private readonly sessions: Sessions,
  ) {}

  /** @param channel who begins: somebody at a browser, or a command */
  async run(first: FirstSchool, channel: Actor['channel'] = 'web'): Promise<Begun | Refused<'begun-already'> | NewPasswordRefusal> {
    if (await this.hasBegun()) return refused('begun-already');
    const { name, email, password } = first.administrator;
    const hash = await this.passwords.judge(password, [name, email, first.school.name]);
    if (typeof hash !== 'string') return hash;
    return this.work.run<Begun | Refused<'begun-already'>>({ ...heedItself, channel }, async (tx) => {
      // Two browsers may send this page at once: the second waits here, and then finds that it came too late.
      await oneAtATime(tx);
      if ((await tx.query('SELECT id FROM account LIMIT 1')).length > 0) return refused('begun-already');
      return this.begin(tx, first, hash);
    });
  }

  async hasBegun(): Promise<boolean> {
    return (await query(this.source.manager, 'SELECT id FROM account LIMIT 1')).length > 0;
  }

  private async begin(tx: Tx, { school, administrator }: FirstSchool, passwordHash: string): Promise<Begun> {
    const schoolId = await insertSchool(tx, school);
    const person = { ...administrator, phone: '', engagement: 'employee_support' } as const;
    const { accountId } = await insertAccount(tx, person, passwordHash, schoolId);
    const appointment = { id: newId(), schoolId, accountId, role: 'system_admin', fromAt: tx.at, untilAt: null, version: 1 } as const;
    await tx.insert(Appointment, appointment);
    tx.record({ action: 'school.added', subject: schoolId, school: schoolId });
    tx.record({ action: 'account.added', subject: accountId, school: schoolId });
    tx.record({ action: 'appointment.given', subject: appointment.id, school: schoolId });
    return { schoolId, accountId, sessionToken: await this.sessions.begin(tx, accountId, true) };
  }
}
