import type { Tx } from '../../audit/index.js';
import { accountNames } from '../actions/steps.queries.js';
import type { OpenCase } from '../cases.repository.js';
import { keptApart, mayReadAdvice } from '../timeline/domain/legal-advice.js';
import { caseLog, type ShownLog } from './case-log.queries.js';
import type { LogWalk } from './log-page.js';

export interface AuditSeen {
  readonly log: ShownLog;
  readonly names: ReadonlyMap<string, string>;
}

const entriesOnPage = 50;

/** Who looked and who did what, newest first: inside a look, which stands on the next page that is read. */
export async function auditSeen(tx: Tx, file: OpenCase, walk: LogWalk): Promise<AuditSeen> {
  const log = await caseLog(tx, file.row.id, walk, entriesOnPage, mayReadAdvice(file) ? null : { except: [keptApart] });
  const actors = log.entries.map(({ actor }) => actor);
  return { log, names: await accountNames(tx, actors) };
}
