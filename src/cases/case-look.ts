import { Injectable } from '@nestjs/common';
import { type CaseAct, caseActsOf } from '../access/index.js';
import { type Tx, UnitOfWork } from '../audit/index.js';
import { type Actor, parseReference } from '../kernel/index.js';
import { Notify } from '../notifications/index.js';
import { CasesRepository, type OpenCase } from './cases.repository.js';
import { type AlsoOpen, Presence } from './readers/presence.js';
import { CaseSeat } from './readers/case-seat.entity.js';

/** The sections of a case, by their address below it; the overview has none. */
export const caseSections = ['overview', 'timeline', 'evidence', 'people', 'actions', 'messages', 'outcome', 'audit', 'export'] as const;
export type CaseSection = (typeof caseSections)[number];

/** Somebody who holds or reads a case. */
export interface ReaderName {
  readonly accountId: string;
  readonly name: string;
  readonly level: string;
  readonly via: string;
}

/** A case as it was looked at, with what its head needs. */
export interface LookedAt<Seen> {
  readonly file: OpenCase;
  readonly acts: ReadonlySet<CaseAct>;
  readonly readers: readonly ReaderName[];
  /** Who else has it open. */
  readonly alsoOpen: readonly AlsoOpen[];
  readonly actor: Actor;
  readonly now: Date;
  readonly seen: Seen;
}

/** The only way to read a case: the look is on the log, and committed, before anything is shown. */
@Injectable()
export class CaseLook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly notify: Notify,
    private readonly presence: Presence,
  ) {}

  /**
   * @param typed the reference as it stands in the address
   * @param gather reads what the section shows, inside the same transaction
   * @throws NotFound
   */
  read<Seen>(
    actor: Actor,
    typed: string,
    act: CaseAct,
    section: CaseSection,
    gather: (tx: Tx, file: OpenCase) => Promise<Seen>,
  ): Promise<LookedAt<Seen>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(typed), act);
      await this.opened(tx, file);
      const seen = await gather(tx, file);
      const readers = await readerNames(tx, file.row.id);
      const alsoOpen = await this.presence.seen(tx, file.row.id);
      tx.record({ action: 'case.viewed', subject: file.row.id, detail: { keyId: file.row.keyId, words: { section } } });
      return { file, acts: caseActsOf(actor, file), readers, alsoOpen, actor, now: tx.now, seen };
    });
  }

  /** The first holder who opens a case stops the escalation; whoever opens it has read their notice. */
  private async opened(tx: Tx, file: OpenCase): Promise<void> {
    const seats = await tx.query<{ id: string }>(
      'SELECT id FROM case_seat WHERE case_id = ? AND account_id = ? AND until_at IS NULL AND opened_at IS NULL',
      [file.row.id, tx.actor.accountId],
    );
    await this.notify.seen(tx, tx.actor.accountId, file.row.id);
    if (seats.length === 0) return;
    for (const { id } of seats) await tx.update(CaseSeat, id, { openedAt: tx.at });
    const holds = file.level === 'manager' || file.level === 'holder';
    if (holds && file.row.openedAt === null)
      await this.cases.save(tx, file, { openedAt: tx.at, ...(file.row.stage === 'received' ? { stage: 'being_assessed' } : {}) });
  }
}

export async function readerNames(tx: Tx, caseId: string): Promise<ReaderName[]> {
  const rows = await tx.query<{ account_id: string; name: string; level: string; via: string }>(
    `SELECT r.account_id, a.name, r.level, r.via FROM case_reader r JOIN account a ON a.id = r.account_id WHERE r.case_id = ?
     ORDER BY CASE r.level WHEN 'manager' THEN 0 WHEN 'holder' THEN 1 WHEN 'handler' THEN 2 ELSE 3 END, a.name, a.id`,
    [caseId],
  );
  return rows.map(({ account_id, name, level, via }) => ({ accountId: account_id, name, level, via }));
}
