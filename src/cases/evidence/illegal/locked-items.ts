import { Injectable } from '@nestjs/common';
import { type CaseAct, keepersOfTheLocked, mayDo } from '../../../access/index.js';
import { type Tx, UnitOfWork } from '../../../audit/index.js';
import { type Actor, isId } from '../../../kernel/index.js';
import { NotFound } from '../../../platform/http/faults.js';
import type { OpenCase } from '../../cases.repository.js';
import { type CaseItem, CaseItems } from '../case-items.js';
import type { LockedState } from './domain/purge-rules.js';
import { holdTied } from '../tied-items.js';
import { type Dossier, dossierOf } from './dossier.js';
import { keepsApart, type LockedWhere } from './locked-people.js';

export type LockedAct = Extract<CaseAct, 'case.see-evidence' | 'case.record-locked' | 'case.purge-evidence'>;

/** A locked item inside a unit of work, for whoever may do this with it. */
export interface OpenLocked extends LockedWhere {
  readonly id: string;
  /** With everything of its case that is tied to it; empty where it hangs on none. */
  readonly tied: readonly CaseItem[];
  readonly number: number | null;
  readonly stoppedAt: Date;
  readonly purgedAt: Date | null;
  readonly dossier: Dossier;
}

/** Finds a locked item through the case that somebody may read, or, where it hangs on none, through their having been told of it. */
@Injectable()
export class LockedItems {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: CaseItems,
  ) {}

  /** @throws NotFound also for an item that is not locked */
  async run<Answer>(
    actor: Actor,
    evidenceId: string,
    act: LockedAct,
    work: (tx: Tx, locked: OpenLocked) => Promise<Answer>,
  ): Promise<Answer> {
    const reference = await this.items.caseFor(actor, evidenceId, act);
    return this.work.run(actor, async (tx) => {
      const id = isId(evidenceId) ? evidenceId.toLowerCase() : '';
      await holdTied(tx, id);
      return work(tx, reference === '' ? await lockedApart(tx, id) : await this.inCase(tx, reference, id, act));
    });
  }

  private async inCase(tx: Tx, reference: string, id: string, act: LockedAct): Promise<OpenLocked> {
    const { file } = await this.items.open(tx, reference, id, act);
    return lockedInCase(tx, file, id, await this.items.of(tx, file.row.id));
  }
}

/** @param items all those of the case. @throws NotFound for one that is not locked */
export async function lockedInCase(tx: Tx, file: OpenCase, evidenceId: string, items: readonly CaseItem[]): Promise<OpenLocked> {
  const item = items.find(({ id }) => id === evidenceId.toLowerCase());
  if (!item || item.stoppedAt === null) throw new NotFound();
  const { id, number, stoppedAt, purgedAt } = item;
  const dossier = await dossierOf(tx, id);
  const tied = items.filter((one) => dossier.ids.includes(one.id));
  return { id, tied, number, schoolId: file.row.schoolId, file, apart: null, dossier, ...moments(stoppedAt, purgedAt) };
}

/** @throws NotFound for one that hangs on a case, and for whoever must not know of it */
export async function lockedApart(tx: Tx, id: string): Promise<OpenLocked> {
  const [row] = await tx.query<{ school_id: string; stopped_at: string; purged_at: string | null }>(
    `SELECT e.school_id, e.stopped_at, e.purged_at FROM evidence_item e
     WHERE e.id = ? AND e.stopped_at IS NOT NULL AND e.withdrawn_at IS NULL AND e.school_id = ?
       AND NOT EXISTS (SELECT 1 FROM case_evidence c WHERE c.evidence_id = e.id)`,
    [id, tx.actor.schoolId],
  );
  if (!row || !mayDo(tx.actor, 'locked.keep')) throw new NotFound();
  const dossier = await dossierOf(tx, id);
  if (dossier.apart === null || !keepsApart(dossier.apart, tx.actor)) throw new NotFound();
  const { school_id, stopped_at, purged_at } = row;
  return { id, tied: [], number: null, schoolId: school_id, file: null, apart: dossier.apart, dossier, ...moments(stopped_at, purged_at) };
}

/** Puts on the log what was done about a locked item: of its case, or of the school alone. No word of what was written down. */
export function recordLocked(
  tx: Tx,
  { id, number, schoolId, file }: Pick<OpenLocked, 'id' | 'number' | 'schoolId' | 'file'>,
  action: string,
  title: string,
): void {
  if (file === null) tx.record({ action, subject: id, school: schoolId });
  else {
    const words = { title: `Item ${number}: ${title}`, evidenceId: id, number, as: file.via };
    tx.record({ action, subject: file.row.id, school: schoolId, detail: { keyId: file.row.keyId, words } });
  }
}

/** For the rules about destroying it. */
export function stateOf({ purgedAt, dossier }: OpenLocked): LockedState {
  return { purged: purgedAt !== null, records: dossier.records, request: dossier.requests.at(-1) ?? null };
}

/** The role in which somebody decides about it, as the certificate names it. */
export function roleOfActor({ roles }: Actor): string {
  return roles.find((role) => keepersOfTheLocked.includes(role)) ?? '';
}

function moments(stoppedAt: string, purgedAt: string | null): { stoppedAt: Date; purgedAt: Date | null } {
  return { stoppedAt: new Date(stoppedAt), purgedAt: purgedAt === null ? null : new Date(purgedAt) };
}
