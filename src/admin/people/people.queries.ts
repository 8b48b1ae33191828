import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type OpenRequest, SecondStepRequests } from '../../accounts/index.js';
import { type Actor, type AppointmentRole, Clock, isId } from '../../kernel/index.js';
import { NotFound } from '../../platform/http/faults.js';
import { placeholders, query } from '../../platform/database/sql.js';
import type { EngagementKind } from '../../rules/index.js';
import { takenEmails } from './taken-emails.js';

export interface ListedPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly hasPassword: boolean;
  readonly endedAt: string | null;
  readonly roles: readonly AppointmentRole[];
}
export interface PeopleList {
  readonly people: readonly ListedPerson[];
  /** The person after whom the next page begins, and before whom the previous one ends. */
  readonly next: string | null;
  readonly previous: string | null;
}
export interface PeopleWanted {
  readonly find: string;
  readonly left: boolean;
  readonly after: string | null;
  readonly before: string | null;
}

export interface PersonDetails {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly phone: string;
  readonly engagement: EngagementKind;
  readonly hasPassword: boolean;
  readonly secondStepSince: string | null;
  readonly endedAt: string | null;
  readonly version: number;
}

const perPage = 50;

/** The school's directory. Nothing of a case is in it. */
@Injectable()
export class PeopleQueries {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly requests: SecondStepRequests,
  ) {}

  async list({ schoolId }: Actor, { find, left, after, before }: PeopleWanted): Promise<PeopleList> {
    const backwards = before !== null;
    const from = before ?? after;
    const words = `%${find.toLowerCase().replace(/[!%_]/g, '!$&')}%`;
    const rows = await query<PersonRow>(
      this.source.manager,
      `SELECT a.id, a.name, a.email, a.job_title, a.password_hash, a.ended_at FROM account a
       WHERE a.school_id = ? AND (a.ended_at IS NOT NULL) = (? = 1)
         AND (lower(a.name) LIKE ? ESCAPE '!' OR a.email LIKE ? ESCAPE '!')
         ${from === null ? '' : `AND (lower(a.name), a.id) ${backwards ? '<' : '>'} (SELECT lower(b.name), b.id FROM account b WHERE b.id = ?)`}
       ORDER BY lower(a.name) ${backwards ? 'DESC' : 'ASC'}, a.id ${backwards ? 'DESC' : 'ASC'} LIMIT ${perPage + 1}`,
      [schoolId, left ? 1 : 0, words, words, ...(from === null ? [] : [from])],
    );
    const { shown, next, previous } = cut(rows, backwards, after !== null);
    return { people: await this.withRoles(shown), next, previous };
  }

  /** @throws NotFound for anybody of another school */
  async person({ schoolId }: Actor, id: string): Promise<PersonDetails> {
    const [row] = isId(id)
      ? await query<PersonRow & { phone: string; engagement: EngagementKind; second_step_since: string | null; version: number }>(
          this.source.manager,
          `SELECT id, name, email, job_title, phone, engagement, password_hash, second_step_since, ended_at, version
           FROM account WHERE id = ? AND school_id = ?`,
          [id, schoolId],
        )
      : [];
    if (!row) throw new NotFound();
    const { job_title, password_hash, second_step_since, ended_at, ...rest } = row;
    return { ...rest, jobTitle: job_title, hasPassword: password_hash !== null, secondStepSince: second_step_since, endedAt: ended_at };
  }

  /** What this administrator asked about somebody's codes. */
  reset(actor: Actor, { id }: PersonDetails): Promise<OpenRequest | null> {
    return this.requests.askedFor(id, actor, this.source.manager);
  }

  /** Which of these addresses have an account already, in any school. */
  taken(emails: readonly string[]): Promise<string[]> {
    return takenEmails(this.source.manager, emails);
  }

  /** Everybody who may be appointed, by name. */
  choices({ schoolId }: Actor): Promise<{ id: string; name: string; job_title: string }[]> {
    return query(
      this.source.manager,
      'SELECT id, name, job_title FROM account WHERE school_id = ? AND ended_at IS NULL ORDER BY lower(name), id',
      [schoolId],
    );
  }

  private async withRoles(rows: readonly PersonRow[]): Promise<ListedPerson[]> {
    const at = this.clock.now().toISOString();
    const held =
      rows.length === 0
        ? []
        : await query<{ account_id: string; role: AppointmentRole }>(
            this.source.manager,
            `SELECT account_id, role FROM appointment WHERE from_at <= ? AND (until_at IS NULL OR until_at > ?)
             AND account_id IN (${placeholders(rows.length)}) ORDER BY from_at, id`,
            [at, at, ...rows.map(({ id }) => id)],
          );
    return rows.map(({ id, name, email, job_title, password_hash, ended_at }) => ({
      id,
      name,
      email,
      jobTitle: job_title,
      hasPassword: password_hash !== null,
      endedAt: ended_at,
      roles: held.filter(({ account_id }) => account_id === id).map(({ role }) => role),
    }));
  }
}

interface PersonRow {
  id: string;
  name: string;
  email: string;
  job_title: string;
  password_hash: string | null;
  ended_at: string | null;
}

/** One row more was asked for than a page shows, to know whether there is another page. */
function cut(rows: readonly PersonRow[], backwards: boolean, isLater: boolean) {
  const more = rows.length > perPage;
  const shown = backwards ? rows.slice(0, perPage).toReversed() : rows.slice(0, perPage);
  return {
    shown,
    next: more || backwards ? (shown.at(-1)?.id ?? null) : null,
    previous: (backwards ? more : isLater) ? (shown[0]?.id ?? null) : null,
  };
}
