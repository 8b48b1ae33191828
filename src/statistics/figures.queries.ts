import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, dayOf, readersOfFigures, readersOfTrustFigures } from '../kernel/index.js';
import { KeyedHash } from '../platform/crypto/keyed-hash.js';
import { placeholders, query } from '../platform/database/sql.js';
import { OwnProceduresQueries } from '../procedures/index.js';
import { countedAsStaff, figureRules } from '../rules/index.js';
import { countedCases, type FiguresSchool, schoolsBeside, type Sql } from './counted-cases.js';
import { countState, countTerms } from './count-terms.js';
import { isOver, type Period, schoolYears, type SchoolYear } from './domain/periods.js';
import { type PooledRow, pooledRows } from './domain/pooled.js';
import { type PublishedFigures, publishState, type PublishedYear, publishYear, rowsOf, wholeOf } from './domain/publish-year.js';

export interface SchoolFigures extends PublishedFigures {
  readonly school: string;
  /** At the end of a year; a term has none. */
  readonly state: ReturnType<typeof publishState> | null;
}

export interface TrustFigures {
  readonly trust: string;
  readonly schools: readonly string[];
  readonly cases: PooledRow;
  readonly kinds: readonly PooledRow[];
  readonly decided: readonly PooledRow[];
}

export interface ShownFigures {
  /** That can be chosen, the newest first: years that are over, and their terms where there are any. */
  readonly periods: readonly Period[];
  readonly chosen: Period | null;
  /** When the first will be there, or the next. */
  readonly next: Period;
  /** Null for whoever reads those of the trust alone. */
  readonly school: SchoolFigures | null;
  readonly trust: TrustFigures | null;
}

/** Figures as somebody may see them: no number that is not to be shown leaves this room. */
@Injectable()
export class FiguresQueries {
  constructor(
    private readonly source: DataSource,
    private readonly hash: KeyedHash,
    private readonly procedures: OwnProceduresQueries,
  ) {}

  /** @param asked the key of a period; the newest for any other */
  async of(actor: Actor, now: Date, asked: string): Promise<ShownFigures> {
    const schools = await schoolsBeside(this.source.manager, actor);
    const own = schools.find(({ id }) => id === actor.schoolId);
    if (own === undefined) throw new Error('An actor without a school');
    const readsTrust = own.trust !== null && holds(actor, readersOfTrustFigures);
    const readsSchool = holds(actor, readersOfFigures) || !readsTrust;
    const years = await this.yearsOf(own, now);
    const periods = offered(years, dayOf(now), readsSchool);
    const chosen = periods.find(({ key }) => key === asked) ?? periods[0] ?? null;
    const year = years.find(({ key, terms }) => key === chosen?.key || terms.some((term) => term.key === chosen?.key));
    const next = nextOf(years, dayOf(now));
    if (chosen === null || year === undefined) return { periods, chosen: null, next, school: null, trust: null };
    const counted = await countedCases(
      this.source.manager,
      this.hash,
      schools.map(({ id }) => id),
      now,
    );
    return {
      periods,
      chosen,
      next,
      school: readsSchool ? await this.schoolIn(own, year, chosen, counted, now) : null,
      trust: readsTrust && chosen.key === year.key ? await this.trustIn(schools, chosen, counted, now) : null,
    };
  }

  private async schoolIn(own: FiguresSchool, year: SchoolYear, chosen: Period, counted: Sql, now: Date): Promise<SchoolFigures> {
    const published = await this.publish(own.id, year, counted, now);
    const term = year.terms.findIndex(({ key }) => key === chosen.key);
    const figures = term < 0 ? published.year : (published.terms[term] ?? published.year);
    if (term >= 0) return { school: own.name, ...figures, state: null };
    const { open, closed } = await countState(this.source.manager, { schoolId: own.id, terms: [year], counted });
    return { school: own.name, ...figures, state: publishState(open, closed, published.counted.cases) };
  }

  private async trustIn(schools: readonly FiguresSchool[], chosen: Period, counted: Sql, now: Date): Promise<TrustFigures> {
    const published: PublishedYear[] = [];
    for (const school of schools) {
      const year = (await this.yearsOf(school, now, chosen)).find(({ key }) => key === chosen.key);
      if (year !== undefined) published.push(await this.publish(school.id, year, counted, now));
    }
    const of = (table: keyof typeof rowsOf) => published.map((one) => one.counted[table]);
    const total = wholeOf(of('cases'), rowsOf.cases);
    const pooled = (table: 'kinds' | 'decided'): PooledRow[] => pooledRows(wholeOf(of(table), rowsOf[table], total));
    const [cases = { schools: [], all: 'hidden' }] = pooledRows(total);
    const trust = schools[0]?.trust ?? '';
    return { trust, schools: schools.map(({ name }) => name), cases, kinds: pooled('kinds'), decided: pooled('decided') };
  }

  /** A year as it came out, term by term as far as it has gone. */
  private async publish(schoolId: string, year: SchoolYear, counted: Sql, now: Date): Promise<PublishedYear> {
    const over = year.terms.filter((term) => isOver(term, dayOf(now)));
    return publishYear(await countTerms(this.source.manager, { schoolId, terms: over.length === 0 ? [year] : over, counted }));
  }

  /** @param since in which it is there at any rate, because another school of its trust is */
  private async yearsOf({ id, since }: FiguresSchool, now: Date, at?: Period): Promise<SchoolYear[]> {
    const days = (await this.staffOf(id)) < figureRules.smallestStaffForTerms ? [] : await this.procedures.days(id);
    const first = dayOf(since);
    return schoolYears(at !== undefined && at.firstDay < first ? at.firstDay : first, dayOf(now), days);
  }

  private async staffOf(schoolId: string): Promise<number> {
    const [row] = await query<{ n: number | string }>(
      this.source.manager,
      `SELECT COUNT(*) AS n FROM account WHERE school_id = ? AND ended_at IS NULL AND engagement IN (${placeholders(countedAsStaff.length)})`,
      [schoolId, ...countedAsStaff],
    );
    return Number(row?.n ?? 0);
  }
}

function holds({ roles }: Actor, named: readonly string[]): boolean {
  return roles.some((role) => named.includes(role));
}

function offered(years: readonly SchoolYear[], today: string, byTerm: boolean): Period[] {
  return years.flatMap((year) => [year, ...(byTerm ? year.terms.toReversed() : [])]).filter((period) => isOver(period, today));
}

function nextOf(years: readonly SchoolYear[], today: string): Period {
  const [now] = years;
  const next = now?.terms.find((term) => !isOver(term, today)) ?? now;
  if (next === undefined) throw new Error('A school that is not there yet');
  return next;
}
