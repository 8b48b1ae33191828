import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { type Day, dayOf } from '../../kernel/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import type { Classification } from '../../rules/index.js';
import type { OpenCase } from '../cases.repository.js';
import { linksOf } from '../links/link-words.js';
import { partiesOf } from '../people/people.queries.js';
import { reportsOf } from '../reported/reports-of-case.js';
import { type Mark, whatStandsIn } from './domain/what-stands-in.js';

/** A mark of a case, by the hash under which it is found in others. */
export interface KeptMark extends Mark {
  readonly hash: string;
}

/** Decided to be nothing that a school has to look into. */
const noConcern: readonly Classification[] = ['advice', 'no_breach', 'out_of_scope'];

/** Keeps what stands in a case that may stand in others: as hashes, and only once it is decided that it is a concern. */
@Injectable()
export class MarkCases {
  constructor(private readonly hash: KeyedHash) {}

  async run(tx: Tx, file: OpenCase): Promise<KeptMark[]> {
    await tx.query('DELETE FROM case_mark WHERE case_id = ?', [file.row.id]);
    if (!isConcern(file)) return [];
    const reports = await reportsOf(tx, file);
    const marks = whatStandsIn({
      parties: (await partiesOf(tx, file)).filter(({ endedAt }) => endedAt === null),
      told: reports.map(({ answers }) => answers),
      links: (await linksOf(tx, file)).map(({ opening, address }) => ({ platform: opening.now.answers.platform, address })),
    }).map((mark) => ({ ...mark, hash: this.hashOf(mark) }));
    const [{ id: matter } = { id: file.row.id }] = reports;
    // Always in one order, so that two who write in one case never wait for each other.
    for (const { kind, hash } of marks.toSorted((a, b) => (a.hash < b.hash ? -1 : 1)))
      await tx.query(
        `INSERT INTO case_mark (case_id, kind, hash, school_id, matter, on_day, counts) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
        [file.row.id, kind, hash, file.row.schoolId, matter, cameOn(file), counts(file) ? 1 : 0],
      );
    return marks;
  }

  private hashOf({ kind, value }: Mark): string {
    return kind === 'pupil' ? this.hash.of('person', value) : this.hash.of(`repeat/${kind}`, value);
  }
}

export function cameOn({ row }: OpenCase): Day {
  return dayOf(new Date(row.receivedAt));
}

/** What somebody told of themselves is no concern that counts against anybody, also when somebody wrote it down for them. */
export function counts(file: OpenCase): boolean {
  return isConcern(file) && file.row.kind !== 'self_report';
}

function isConcern({ knows, stopped }: OpenCase): boolean {
  return !stopped && (knows.waitsFor ?? null) === null && knows.classifications.some((one) => !noConcern.includes(one));
}
