import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { idleMinutes } from '../accounts/index.js';
import { mayDo } from '../access/index.js';
import { type Actor, caseRoles, longMoment, paths, roleLabels } from '../kernel/index.js';
import { Clock } from '../kernel/index.js';
import { query } from '../platform/database/sql.js';
import { PageSurroundings } from '../platform/http/surroundings.service.js';
import type { Visit } from '../platform/http/visit.js';
import { MailWatch } from '../notifications/index.js';
import { done, notice, type NotificationBanner, type NavLink, noSurroundings, type Surroundings } from '../platform/views/govuk.js';

/** Header, navigation and footer: what the person may reach, and whom to ring. */
@Injectable()
export class HomeSurroundings extends PageSurroundings {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly mail: MailWatch,
  ) {
    super();
  }

  override async of({ actor, csrf, said }: Visit): Promise<Surroundings> {
    const banner = said === null ? null : done(said);
    if (!actor) return { ...noSurroundings, footer: openToAll, csrf, banner };
    return {
      school: await this.schoolName(actor.schoolId),
      me: { name: actor.name, role: actor.roles[0] ? roleLabels[actor.roles[0]] : null },
      nav: navigation(actor),
      footer: [{ label: 'My account', href: '/account' }, ...openToAll],
      csrf,
      danger: { dsl: await this.safeguardingLead(actor.schoolId) },
      // What was just done is said first; the page after says it again.
      banner: banner ?? (await this.troubleFor(actor)),
      idle: { seconds: idleMinutes * 60, stayHref: '/account/stay' },
    };
  }

  /** The administrator can mend it; everybody with a case role would otherwise wait for a mail, whether or not one is on its way. */
  private async troubleFor({ roles }: Actor): Promise<NotificationBanner | null> {
    const administers = roles.includes('system_admin');
    if (!administers && !roles.some((role) => caseRoles.includes(role))) return null;
    const since = await this.mail.failingSince();
    if (since === null) return null;
    const said = `Mail has not gone out since ${longMoment(since)}.`;
    return notice(
      administers
        ? `${said} People find what waits for them only when they sign in. Ask whoever runs the server to look at SMTP_URL and the mail server`
        : `${said} Look at the first page for what waits for you`,
    );
  }

  private async schoolName(schoolId: string): Promise<string | null> {
    const [school] = await query<{ name: string }>(this.source.manager, 'SELECT name FROM school WHERE id = ?', [schoolId]);
    return school?.name ?? null;
  }

  private async safeguardingLead(schoolId: string): Promise<{ name: string; phone: string | null } | null> {
    const at = this.clock.now().toISOString();
    const [lead] = await query<{ name: string; phone: string }>(
      this.source.manager,
      `SELECT a.name, a.phone FROM appointment p JOIN account a ON a.id = p.account_id
       WHERE p.school_id = ? AND p.role = 'dsl' AND p.from_at <= ? AND (p.until_at IS NULL OR p.until_at > ?) AND a.ended_at IS NULL
       ORDER BY p.from_at DESC LIMIT 1`,
      [schoolId, at, at],
    );
    return lead ? { name: lead.name, phone: lead.phone === '' ? null : lead.phone } : null;
  }
}

/** Also for whoever is not signed in. */
const openToAll = [
  { label: 'Help', href: '/help' },
  { label: 'Accessibility', href: '/accessibility' },
  { label: 'What we keep and why', href: '/privacy' },
];

function navigation(actor: Actor): NavLink[] {
  const holds = (roles: readonly string[]): boolean => actor.roles.some((role) => roles.includes(role));
  const links = [
    { label: 'Home', href: '/', shown: true },
    { label: 'Cases', href: '/cases', shown: holds(caseRoles) },
    { label: 'Report', href: '/report', shown: true },
    { label: 'My reports', href: '/reports', shown: true },
    { label: 'Figures', href: paths.statistics(), shown: mayDo(actor, 'statistics.see') },
    { label: 'Audit log', href: '/audit', shown: holds(['dpo']) },
    { label: 'Administration', href: '/admin', shown: holds(['system_admin']) },
  ];
  return links.filter(({ shown }) => shown).map(({ label, href }) => ({ label, href, current: false }));
}
