import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { UnitOfWork } from '../../audit/index.js';
import type { CasesRepository, FoldWords, NamedPerson, TakeReport } from '../../cases/index.js';
import { type FixedClock, heedItself, newId, refused, type Refused } from '../../kernel/index.js';
import { query } from '../../platform/database/sql.js';
import { carryOn } from './carry-on.js';
import { momentsOf, planCase, spanDays } from './case-plan.js';
import { type InventedStaff, inventSchool } from './invented-school.js';
import { inventAnswers } from './invent-answers.js';
import { SeededRandom } from './random.js';

/** One unit of work for several: each by itself would wait for the disk. More would leave too few moments for the years. */
const batches = { most: 50, moments: 2_000 };

/** What generating works through; the clock is moved through the years. */
export interface Ground {
  readonly source: DataSource;
  readonly work: UnitOfWork;
  readonly take: TakeReport;
  readonly cases: CasesRepository;
  readonly words: FoldWords;
  readonly clock: FixedClock;
}

/**
 * Fills an empty database with an invented school and its cases, sealed, indexed and logged like real ones, for load tests. The same seed
 * gives the same distribution; keys and ids are random as ever.
 */
export async function generateCases(
  { source, work, take, cases, words, clock }: Ground,
  { count, seed }: { count: number; seed: number },
): Promise<Refused<'not-empty'> | { cases: number }> {
  if (!(await isEmpty(source))) return refused('not-empty');
  await writeFast(source);
  const until = clock.now();
  const random = new SeededRandom(seed);
  clock.setTo(new Date(until.getTime() - (spanDays + 1) * 86_400_000));
  const staff = await work.run({ ...heedItself, channel: 'command' }, (tx) => inventSchool(tx));
  const known = staff.map(asNamed);
  const reporters = staff.filter(({ roles }) => roles.length === 0);
  const batch = Math.min(batches.most, Math.ceil(count / batches.moments));
  let made = 0;
  for (const moment of momentsOf(Math.ceil(count / batch), until)) {
    clock.setTo(moment);
    const ageDays = (until.getTime() - moment.getTime()) / 86_400_000;
    const many = Math.min(batch, count - made);
    await work.run(random.pick(reporters), async (tx) => {
      for (let one = 0; one < many; one += 1) {
        const plan = planCase(random, ageDays);
        const answers = inventAnswers(random, plan.kind, known, moment);
        const { caseId } = await take.run(tx, { id: newId(), key: randomBytes(32), answers });
        await carryOn(tx, cases, random, caseId, plan);
      }
    });
    await words.run();
    made += many;
  }
  return { cases: made };
}

/** Nobody was promised these cases: after a power cut one generates them again. For as long as this connection is open. */
async function writeFast(source: DataSource): Promise<void> {
  if (source.options.type === 'postgres') return;
  for (const setting of ['synchronous = OFF', 'cache_size = -200000', 'wal_autocheckpoint = 20000'])
    await source.query(`PRAGMA ${setting}`);
}

async function isEmpty(source: DataSource): Promise<boolean> {
  const [entry] = await query(source.manager, 'SELECT seq FROM audit_entry LIMIT 1');
  return entry === undefined;
}

function asNamed({ personId, name }: InventedStaff): NamedPerson {
  return { personId, name, engagement: 'employee_teacher', about: '' };
}
