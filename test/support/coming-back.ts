import { DataSource } from 'typeorm';
import { DecideRepeat, DecideRepeatForm, DeclareConflict } from '../../src/cases/index.js';
import { newId } from '../../src/kernel/index.js';
import { query } from '../../src/platform/database/sql.js';
import { Casework } from './casework.js';
import { type AccountName, aReport, type ReportSketch, type SentReport, type TestSchool } from './school.js';

/** Concerns of a school in which something comes back, and who is asked to look at them together. */
export class ComingBack {
  constructor(private readonly school: TestSchool) {}

  private get app() {
    return this.school.server.app;
  }

  rows<T>(sql: string, parameters: string[] = []): Promise<T[]> {
    return query<T>(this.app.get(DataSource).manager, sql, parameters);
  }

  reviews() {
    return this.rows<{ id: string; about: string; case_id: string; due_at: string; decided_at: string | null }>(
      'SELECT id, about, case_id, due_at, decided_at FROM pattern_review WHERE school_id = ? ORDER BY raised_at, id',
      [this.school.id],
    );
  }

  /** The only one that was raised. */
  async theOne(): Promise<string> {
    const [one, ...more] = await this.reviews();
    if (one === undefined || more.length > 0) throw new Error(`${more.length + (one ? 1 : 0)} reviews`);
    return one.id;
  }

  /** Reported, and decided to be a breach of the rules of conduct, by somebody unlike anybody before. */
  async aConcern(sketch: ReportSketch = {}, by: AccountName = 'head', classification = 'conduct_breach'): Promise<SentReport> {
    const sent = await aReport(this.school, { about: `Somebody ${newId()}`, child: 'yes', tellHeadteacher: true, ...sketch });
    await this.decided(sent, classification, by);
    return sent;
  }

  async decided({ reference }: SentReport, classification = 'conduct_breach', by: AccountName = 'head'): Promise<void> {
    const work = new Casework(this.school, reference, by);
    await work.all(() => work.triage({ ...work.limbs(), classifications: [classification] }));
  }

  /** The looks that somebody finds on the pages of a case; null where the case is not theirs. */
  async seenBy(name: AccountName, { reference }: SentReport): Promise<string[] | null> {
    const visitor = await this.school.visitor(name);
    const found = new Set<string>();
    for (const section of ['', '/actions', '/timeline', '/people', '/audit']) {
      await visitor.opens(`/cases/${reference}${section}`);
      if (visitor.page.status === 404 && section === '') return null;
      for (const [, id = ''] of visitor.page.html.matchAll(/\/repeats\/([\w-]+)/g)) found.add(id);
    }
    return [...found];
  }

  /** Those on the list of the term. */
  async listedFor(name: AccountName): Promise<string[]> {
    const visitor = await this.school.visitor(name);
    await visitor.opens('/people/repeats');
    return [...visitor.page.html.matchAll(/\/repeats\/([\w-]+)"/g)].map(([, id = '']) => id);
  }

  decides(name: AccountName, { reference }: SentReport, id: string, said: Partial<DecideRepeatForm> = {}) {
    const form = Object.assign(new DecideRepeatForm(), { verdict: 'together', reason: 'One group of pupils runs it.', ...said });
    return this.app.get(DecideRepeat).run(this.school.actor(name), reference, id, form);
  }

  keepsOut(name: AccountName, { reference }: SentReport) {
    return this.app.get(DeclareConflict).run(this.school.actor(name), reference, { kind: 'close_relationship', reason: 'A cousin' });
  }
}
