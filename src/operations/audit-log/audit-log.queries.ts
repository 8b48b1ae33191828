import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type LogPage, type LogWalk, readLogPage } from '../../cases/index.js';
import { type Actor, type Day, dateTimeOf, endOfDay } from '../../kernel/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import { placeholders, query } from '../../platform/database/sql.js';

export interface AskedLog {
  readonly from: Day | null;
  readonly to: Day | null;
  /** Account id or `heed`; null for everybody. */
  readonly person: string | null;
}

export interface Signer {
  readonly id: string;
  readonly name: string;
}

const entriesOnPage = 50;

/** Entries are in the order of their commits; the moment in them was read when their work began. */
const slackMinutes = 10;

/** The log as the data protection officer may read it: of their own school, and nothing of a case with which they have a conflict. */
@Injectable()
export class AuditLogQueries {
  constructor(
    private readonly source: DataSource,
    private readonly hash: KeyedHash,
  ) {}

  async page(actor: Actor, { from, to, person }: AskedLog, walk: LogWalk): Promise<LogPage> {
    const [first, last] = [from === null ? null : startOf(from), to === null ? null : endOfDay(to)];
    const lower = first === null ? 1 : await this.firstSince(minutesAfter(first, -slackMinutes));
    const upper = last === null ? null : await this.firstSince(minutesAfter(last, slackMinutes));
    const personHash = this.hash.of('person', actor.personId);
    return readLogPage(this.source.manager, {
      where: `e.seq >= ?${upper === null ? '' : ' AND e.seq < ?'}`,
      parameters: [lower, ...(upper === null ? [] : [upper])],
      demand: [
        'q.school = ?',
        `q.subject NOT IN (${conflictedSubjects})`,
        ...(person === null ? [] : ['q.actor = ?']),
        ...(first === null ? [] : ['q.at >= ?']),
        ...(last === null ? [] : ['q.at <= ?']),
      ].join(' AND '),
      demanded: [
        actor.schoolId,
        personHash,
        personHash,
        personHash,
        personHash,
        personHash,
        ...(person === null ? [] : [person]),
        ...(first === null ? [] : [first.toISOString()]),
        ...(last === null ? [] : [last.toISOString().replace('.000Z', '.999Z')]),
      ],
      walk,
      size: entriesOnPage,
    });
  }

  /** Everybody of the school who may have acted, those who left too. */
  async people(schoolId: string): Promise<Signer[]> {
    return query<Signer>(this.source.manager, 'SELECT id, name FROM account WHERE school_id = ? ORDER BY name, id', [schoolId]);
  }

  async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return new Map();
    const rows = await query<Signer>(
      this.source.manager,
      `SELECT id, name FROM account WHERE id IN (${placeholders(wanted.length)})`,
      wanted,
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  async size(): Promise<number> {
    const [head] = await query<{ size: number }>(this.source.manager, 'SELECT size FROM audit_head WHERE id = 1');
    return head?.size ?? 0;
  }

  /** The first entry of a moment or later, found by halving: entries are numbered without gaps, and nothing indexes their time. */
  private async firstSince(moment: Date): Promise<number> {
    const at = moment.toISOString();
    let [low, high] = [1, (await this.size()) + 1];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const [entry] = await query<{ at: string }>(this.source.manager, 'SELECT at FROM audit_entry WHERE seq = ?', [middle]);
      if (entry === undefined || entry.at >= at) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/**
 * A case with which somebody has a conflict, what was reported for it, its evidence, what ties it to another case, and
 * whatever is looked at together with it.
 */
const conflictedSubjects = `
  SELECT x.case_id FROM case_conflict x WHERE x.person_hash = ? AND x.lifted_at IS NULL
  UNION SELECT c.report_id FROM case_report c JOIN case_conflict x ON x.case_id = c.case_id WHERE x.person_hash = ? AND x.lifted_at IS NULL
  UNION SELECT c.evidence_id FROM case_evidence c JOIN case_conflict x ON x.case_id = c.case_id WHERE x.person_hash = ? AND x.lifted_at IS NULL
  UNION SELECT l.id FROM case_link l JOIN case_conflict x ON x.case_id IN (l.from_id, l.to_id) WHERE x.person_hash = ? AND x.lifted_at IS NULL
  UNION SELECT p.review_id FROM pattern_review_case p JOIN case_conflict x ON x.case_id = p.case_id
    WHERE x.person_hash = ? AND x.lifted_at IS NULL`;

function startOf(day: Day): Date {
  return dateTimeOf(day).startOf('day').toJSDate();
}

function minutesAfter(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000);
}
