import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import type { AppointmentRole } from '../../kernel/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import { type PathwayEnding, pathwayEndingLabels, type PathwayKey, pathwayLabels } from '../../rules/index.js';
import type { OpenCase } from '../cases.repository.js';
import { beginnings } from './anchors.js';
import { CaseAction } from './case-action.entity.js';
import { CasePathway } from './case-pathway.entity.js';
import { isOpen } from './case-progress.js';
import { pathwayRows, type PathwayWords } from './pathway-rows.js';
import { schoolProcedure } from './school-procedure.js';
import { SeatStepOwners } from './seat-step-owners.js';
import { type ActionLine, type PathwayLine, workOf } from './steps.queries.js';

/** Opens and ends the procedures of a case. Whoever calls it lets `CaseProgress` run afterwards. */
@Injectable()
export class CasePathways {
  constructor(private readonly owners: SeatStepOwners) {}

  /** Opens those that are not open, and brings in those who own their steps. */
  async open(
    tx: Tx,
    file: OpenCase,
    keys: readonly PathwayKey[],
    words: Pick<PathwayWords, 'provisional' | 'openedBy' | 'countsFromOpening'>,
  ): Promise<void> {
    const { pathways } = await workOf(tx, file);
    const missing = keys.filter((key) => !pathways.some((one) => one.key === key && one.closedAt === null));
    if (missing.length === 0) return this.owners.run(tx, file);
    const school = await schoolProcedure(tx, file.row.schoolId);
    const opened = missing.map((key) =>
      pathwayRows(key, {
        caseId: file.row.id,
        caseKey: file.key,
        at: tx.at,
        anchors: beginnings(file, tx.now, words.countsFromOpening),
        words: { ...words, provisional: words.provisional && key === 'P1', whyClosed: null },
        school,
      }),
    );
    await tx.insert(
      CasePathway,
      opened.map(({ pathway }) => pathway),
    );
    await tx.insert(
      CaseAction,
      opened.flatMap(({ actions }) => actions),
    );
    await this.owners.run(tx, file);
  }

  /** Brings in those whom a step calls for. */
  bringIn(tx: Tx, file: OpenCase, roles: readonly AppointmentRole[]): Promise<void> {
    return this.owners.bringIn(tx, file, roles);
  }

  /** Ends a pathway without an outcome; what was still to be done in it is put down with the reason. */
  async end(tx: Tx, file: OpenCase, pathway: PathwayLine, ending: PathwayEnding, actions: readonly ActionLine[]): Promise<void> {
    const why = pathwayEndingLabels[ending];
    for (const action of actions.filter((one) => one.pathwayId === pathway.id && isOpen(one))) await leaveOut(tx, file, action, why);
    await closePathway(tx, file, pathway, ending, why);
  }
}

export async function closePathway(tx: Tx, file: OpenCase, { id, words }: PathwayLine, ending: PathwayEnding, why: string): Promise<void> {
  const closed: PathwayWords = { ...words, ending, whyClosed: why };
  await tx.update(CasePathway, id, { closedAt: tx.at, sealed: sealWords(file.key, 'case_pathway', id, closed) });
}

/** Puts an action down as not needed. */
export async function leaveOut(tx: Tx, file: OpenCase, { id, words }: ActionLine, whyCancelled: string): Promise<void> {
  const sealed = sealWords(file.key, 'case_action', id, { ...words, doneBy: tx.actor.accountId, whyCancelled });
  await tx.update(CaseAction, id, { cancelledAt: tx.at, sealed });
}

/** "Allegation and Staff conduct" */
export function pathwayNames(keys: readonly PathwayKey[]): string {
  return new Intl.ListFormat('en-GB').format(keys.map((key) => pathwayLabels[key]));
}
