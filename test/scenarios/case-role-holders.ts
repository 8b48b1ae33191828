import { DataSource } from 'typeorm';
import type { AppointmentRole } from '../../src/kernel/index.js';
import { query } from '../../src/platform/database/sql.js';
import type { TestServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';
import { password, type SchoolOffice, triesToSignIn } from './school-office.js';

/** People who deal with reports, each with a phone that shows codes. */
export class CaseRoleHolders {
  private readonly ids = new Map<string, string>();
  private readonly phones = new Map<string, () => string>();

  constructor(
    private readonly server: () => TestServer,
    private readonly office: SchoolOffice,
  ) {}

  /** Has an account, a role and codes of their own, from now on. */
  async settles(who: string, role: AppointmentRole): Promise<void> {
    this.ids.set(who, (await this.office.letsIn(who, role)).accountId);
    await this.setsUpCodes(who, await triesToSignIn(this.server().visitor(), `${who}@harbourlane.example`));
  }

  /** Somebody who was let in elsewhere. */
  knows(who: string, accountId: string): void {
    this.ids.set(who, accountId);
  }

  async setsUpCodes(who: string, visitor: Visitor): Promise<void> {
    visitor.seesHeading('Set up six-digit codes');
    const phone = this.office.authenticator(visitor);
    visitor.fills('Six-digit code', phone());
    await visitor.presses('Set up codes');
    visitor.seesHeading('Keep your recovery codes');
    this.phones.set(who, phone);
  }

  idOf(who: string): string {
    return this.ids.get(who) ?? '';
  }

  /** At the first page. */
  async enters(who: string): Promise<Visitor> {
    const visitor = await triesToSignIn(this.server().visitor(), `${who}@harbourlane.example`);
    // No code works twice.
    this.office.later(30);
    visitor.fills('Six-digit code', this.phones.get(who)?.() ?? '');
    await visitor.presses('Sign in');
    visitor.seesHeading('Hello, Person');
    return visitor;
  }

  async admin(): Promise<Visitor> {
    const admin = this.server().visitor();
    await admin.signsIn({ email: 'admin@harbourlane.example', password });
    return admin;
  }

  /** Says that the one request which waits is right. */
  async agrees(who: string): Promise<void> {
    const visitor = await this.enters(who);
    await visitor.opens(visitor.page.hrefOf('Merewyn Tuddenham asks to reset'));
    await visitor.presses('I know this is right');
  }

  /** The administrator ends their appointments. */
  async loses(who: string, admin: Visitor): Promise<void> {
    const held = await query<{ id: string }>(
      this.server().app.get(DataSource).manager,
      'SELECT id FROM appointment WHERE account_id = ? AND until_at IS NULL',
      [this.idOf(who)],
    );
    for (const { id } of held) await this.posts(admin, `/admin/appointments/${id}/end`);
  }

  /** Sends a form that no page offered, with the right token. @returns the status of where that led */
  async posts(visitor: Visitor, path: string): Promise<number> {
    await visitor.opens('/account');
    const token = visitor.page.root.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '';
    const { status } = await visitor.http.post(path, { _csrf: token });
    await visitor.opens('/');
    return status;
  }
}
