import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Day } from '../kernel/index.js';
import { query } from '../platform/database/sql.js';
import { contactRulesOf, type SavedContactRules } from './contact-rules/contact-rules-of.js';
import type { ConfirmedLiveMonths } from './domain/live-months.js';
import { contactBodies, type ContactBody } from './domain/outside-bodies.js';
import { letterTextsOf, type SavedLetterText } from './letters/letter-texts-of.js';
import { liveMonthsOf } from './live-months/live-months-of.js';

export interface SchoolDetails {
  readonly id: string;
  readonly name: string;
  readonly governingBody: string;
  readonly trust: { readonly id: string; readonly name: string } | null;
  readonly soleProprietorSince: string | null;
  readonly noSecondHrSince: string | null;
  readonly signOffSince: string | null;
  readonly setUpAt: string | null;
  readonly version: number;
}

export interface OutsideNumberDetails {
  readonly body: ContactBody;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly lastChecked: Day;
  readonly version: number;
}

/** What a school says about itself, and whom outside it people can ring. */
@Injectable()
export class SchoolsQueries {
  constructor(private readonly source: DataSource) {}

  /** @param manager inside a unit of work, its own */
  async school(schoolId: string, manager: EntityManager = this.source.manager): Promise<SchoolDetails | null> {
    const [row] = await query<SchoolRow>(
      manager,
      `SELECT s.id, s.name, s.governing_body, s.trust_id, t.name AS trust_name, s.sole_proprietor_since, s.no_second_hr_since, s.sign_off_since, s.set_up_at, s.version
       FROM school s LEFT JOIN trust t ON t.id = s.trust_id WHERE s.id = ?`,
      [schoolId],
    );
    if (!row) return null;
    return {
      id: row.id,
      name: row.name,
      governingBody: row.governing_body,
      trust: row.trust_id === null ? null : { id: row.trust_id, name: row.trust_name ?? '' },
      soleProprietorSince: row.sole_proprietor_since,
      noSecondHrSince: row.no_second_hr_since,
      signOffSince: row.sign_off_since,
      setUpAt: row.set_up_at,
      version: row.version,
    };
  }

  /** In the order in which they are always listed. */
  async outsideNumbers(schoolId: string, manager: EntityManager = this.source.manager): Promise<OutsideNumberDetails[]> {
    const rows = await query<{ body: ContactBody; name: string; phone: string; email: string; last_checked: Day; version: number }>(
      manager,
      'SELECT body, name, phone, email, last_checked, version FROM outside_number WHERE school_id = ?',
      [schoolId],
    );
    return rows
      .map(({ last_checked, ...row }) => ({ ...row, lastChecked: last_checked }))
      .toSorted((a, b) => contactBodies.indexOf(a.body) - contactBodies.indexOf(b.body));
  }

  /** The newest first; empty while Heed's defaults count. */
  liveMonths(schoolId: string): Promise<ConfirmedLiveMonths[]> {
    return liveMonthsOf(this.source.manager, schoolId);
  }

  /** The newest first; empty while Heed's starting values count. */
  contactRules(schoolId: string): Promise<SavedContactRules[]> {
    return contactRulesOf(this.source.manager, schoolId);
  }

  /** The newest first; of a kind that has none, Heed's own text counts. */
  letterTexts(schoolId: string): Promise<SavedLetterText[]> {
    return letterTextsOf(this.source.manager, schoolId);
  }
}

interface SchoolRow {
  id: string;
  name: string;
  governing_body: string;
  trust_id: string | null;
  trust_name: string | null;
  sole_proprietor_since: string | null;
  no_second_hr_since: string | null;
  sign_off_since: string | null;
  set_up_at: string | null;
  version: number;
}
