import { generateSync } from 'otplib';
import { DataSource } from 'typeorm';
import { Actors, ChoosePassword } from '../../src/accounts/index.js';
import { type AddedPerson, AddPeople, AppointSomebody, BeginSchool } from '../../src/admin/index.js';
import type { Actor, AppointmentRole } from '../../src/kernel/index.js';
import { query } from '../../src/platform/database/sql.js';
import type { TestServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

export const password = 'otters paddle slowly home';

/** A school that has just begun, seen from its office: an administrator who can let people in. */
export class SchoolOffice {
  private constructor(
    private readonly server: () => TestServer,
    readonly admin: Actor,
  ) {}

  static async begin(server: () => TestServer): Promise<SchoolOffice> {
    const begun = await server()
      .app.get(BeginSchool)
      .run({
        school: { name: 'Harbour Lane Academy', trust: '', governingBody: 'Governing body' },
        administrator: { name: 'Merewyn Tuddenham', jobTitle: 'School office', email: 'admin@harbourlane.example', password },
      });
    if (!('accountId' in begun)) throw new Error('The school did not begin');
    const admin = await server().app.get(Actors).of(begun.accountId);
    if (admin === null) throw new Error('The administrator is not there');
    return new SchoolOffice(server, admin);
  }

  /** Somebody with an account, whose link was not used yet. */
  async adds(who: string): Promise<{ email: string; accountId: string; token: string }> {
    const email = `${who}@harbourlane.example`;
    const [first] = await this.addsFor(this.admin, email);
    if (!first) throw new Error('Nobody was added');
    return { email, accountId: first.accountId, token: first.token };
  }

  /** The same at whatever school the actor is of. */
  async addsFor(actor: Actor, email: string): Promise<readonly AddedPerson[]> {
    const name = `Person ${email.split('@')[0] ?? ''}`;
    const person = { name, email, jobTitle: '', phone: '', engagement: 'employee_teacher' } as const;
    const added = await this.server().app.get(AddPeople).run(actor, [person], 'print');
    return Array.isArray(added) ? added : [];
  }

  /** Somebody with a password, and perhaps a role. */
  async letsIn(who: string, role?: AppointmentRole): Promise<{ email: string; accountId: string }> {
    const { email, accountId, token } = await this.adds(who);
    if ((await this.server().app.get(ChoosePassword).run(token, password)) !== true) throw new Error('The password was not taken');
    if (role) await this.appoints(role, accountId);
    return { email, accountId };
  }

  async appoints(role: AppointmentRole, accountId: string): Promise<void> {
    await this.server().app.get(AppointSomebody).run(this.admin, { role, accountId, from: null, until: null, replaces: false });
  }

  /** What stands on the log, in order. */
  async actions(): Promise<string[]> {
    const rows = await query<{ action: string }>(this.server().app.get(DataSource).manager, 'SELECT action FROM audit_entry ORDER BY seq');
    return rows.map(({ action }) => action);
  }

  later(seconds: number): void {
    const { clock } = this.server();
    clock.setTo(new Date(clock.now().getTime() + seconds * 1_000));
  }

  /** The six digits that an app shows for the key on the page. */
  authenticator(visitor: Visitor): () => string {
    const [, secret = ''] = /secret=([A-Z2-7]{32})/.exec(visitor.page.hrefOf('Open your app with this key')) ?? [];
    return () => generateSync({ secret, epoch: Math.floor(this.server().clock.now().getTime() / 1_000) });
  }
}

/** Types address and password at the door, whatever comes of it. */
export async function triesToSignIn(visitor: Visitor, email: string, typed = password): Promise<Visitor> {
  await visitor.opens('/sign-in');
  visitor.fills('Email address', email);
  visitor.fills('Password', typed);
  await visitor.presses('Sign in');
  return visitor;
}

/** Uses a link to choose a password. */
export async function choosesPassword(visitor: Visitor, token: string, typed: string): Promise<void> {
  await visitor.opens(`/link/${token}`);
  visitor.fills('New password', typed);
  await visitor.presses('Choose this password');
}
