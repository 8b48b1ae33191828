import { Injectable } from '@nestjs/common';
import { mayDo } from '../../access/index.js';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, isRefused, newId, parseReference, refused, type Refused } from '../../kernel/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { RecomputeReaders } from '../readers/recompute-readers.js';
import { RerouteCase } from '../readers/reroute-case.js';
import { CaseLink } from './case-link.entity.js';
import type { CaseLinkWords } from './link-words.js';
import type { MergeForm } from './merge.form.js';
import { mergedFacts } from './merged-facts.js';
import { knowsOfBoth, TakeOver } from './take-over.js';

/** `unknown`: there is none, or not for this person: one answer. */
export type MergeRefusal =
  'incomplete' | 'unknown' | 'itself' | 'closed' | 'other-closed' | 'other-stopped' | 'restricted' | 'nobody-else-left' | 'stale';

export interface Merged {
  readonly reference: string;
  /** The walls of both together may keep out whoever joined them. */
  readonly mayRead: boolean;
}

/**
 * Joins two cases of one matter: one stops as it is, the other goes on with the reports, people and evidence of both. The walls of both stand
 * around what goes on.
 */
@Injectable()
export class MergeCases {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly takeOver: TakeOver,
    private readonly reroute: RerouteCase,
    private readonly readers: RecomputeReaders,
  ) {}

  run(actor: Actor, reference: string, form: MergeForm): Promise<Merged | Refused<MergeRefusal>> {
    return this.work.run<Merged | Refused<MergeRefusal>>(actor, async (tx) => {
      const from = await this.cases.openToChange(tx, parseReference(reference), 'case.merge');
      if (form.reason === '') return refused('incomplete');
      const into = await this.found(tx, form.other);
      if (into === null) return refused('unknown');
      const no = whyNot(from, into);
      if (no !== null) return refused(no);
      const version = form.version === '' ? from.row.version : Number(form.version);
      const stopped = await this.cases.save(tx, from, { mergedAt: tx.at }, version);
      if (stopped !== null) return stopped;
      const joined = await this.joined(tx, from, into, form.reason);
      if (joined !== null) return joined;
      const reads = await tx.query('SELECT account_id FROM case_reader WHERE case_id = ? AND account_id = ?', [
        into.row.id,
        actor.accountId,
      ]);
      return { reference: into.row.reference, mayRead: reads.length > 0 };
    });
  }

  private async joined(tx: Tx, from: OpenCase, into: OpenCase, reason: string): Promise<Refused<'nobody-else-left' | 'stale'> | null> {
    const { accountId, name } = tx.actor;
    const words: CaseLinkWords = {
      reason,
      by: { accountId, name },
      knownTo: [],
      took: await this.takeOver.run(tx, { from, into }),
    };
    const id = newId();
    await tx.insert(CaseLink, {
      id,
      schoolId: into.row.schoolId,
      kind: 'merge',
      fromId: from.row.id,
      toId: into.row.id,
      madeAt: tx.at,
      undoneAt: null,
      keyId: into.row.keyId,
      sealed: sealWords(into.key, 'case_link', id, words),
      version: 1,
    });
    const saved = await this.cases.save(tx, into, { knows: knowsOfBoth({ from, into }) }, into.row.version);
    if (isRefused(saved)) return saved;
    const facts = mergedFacts(into.knows.facts, from.knows.facts);
    const routing = await this.reroute.run(tx, into, 'It goes on for another report of the same matter', facts);
    if (routing.holders.length === 0) return refused('nobody-else-left');
    await this.readers.run(tx, from.row.id, from.knows.restrictedTo);
    tx.record({ action: 'case.linked', subject: id, school: into.row.schoolId });
    tx.record({ action: 'case.stopped', subject: from.row.id, detail: { keyId: from.row.keyId, words: {} } });
    return null;
  }

  /** Null for every case that this person may not join with another, whatever the reason. */
  private async found(tx: Tx, typed: string): Promise<OpenCase | null> {
    const rows = await tx.query<{ id: string; level: OpenCase['level']; via: string }>(
      `SELECT f.id, r.level, r.via FROM case_file f JOIN case_reader r ON r.case_id = f.id AND r.account_id = ? WHERE f.reference = ?`,
      [tx.actor.accountId, parseReference(typed) ?? ''],
    );
    const [row] = rows;
    return row && mayDo(tx.actor, 'case.merge', row) ? this.cases.openWithoutAccessCheck(tx, row.id) : null;
  }
}

function whyNot(from: OpenCase, into: OpenCase): MergeRefusal | null {
  if (from.row.id === into.row.id) return 'itself';
  if (into.stopped) return 'other-stopped';
  if (from.row.closedAt !== null) return 'closed';
  if (into.row.closedAt !== null) return 'other-closed';
  // A wall that somebody set up by name is not taken down by joining.
  return from.knows.restrictedTo !== null || into.knows.restrictedTo !== null ? 'restricted' : null;
}

/** Puts it on the log that somebody asked for a case that is none for them, as at its own address. */
@Injectable()
export class RecordUnknownCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly hash: KeyedHash,
  ) {}

  async run(actor: Actor, typed: string): Promise<void> {
    await this.work.run(actor, (tx) => {
      tx.record({ action: 'security.not-found', subject: this.hash.of('asked-for', typed.slice(0, 100)) });
      return Promise.resolve();
    });
  }
}
