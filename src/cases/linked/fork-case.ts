import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, isRefused, newId, parseReference, refused, type Refused, sameWords } from '../../kernel/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import type { EngagementKind } from '../../rules/index.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { Parties } from '../people/parties.js';
import type { PartyWords } from '../people/party-rows.js';
import { decisionsOf } from '../triage/decision-words.js';
import { CaseLink } from './case-link.entity.js';
import { bornIn, faultsInFork, kindIn } from './fork-faults.js';
import type { ForkForm } from './fork.form.js';
import { ForkQueries, type ForkSeen } from './fork.queries.js';
import type { CaseLinkWords } from './link-words.js';
import { OpenFurtherCase } from './open-further-case.js';

/** `stale`: the same person opened another one meanwhile, be it by pressing twice. */
export type ForkRefusal = 'incomplete' | 'nobody-else-left' | 'stale';

export interface Forked {
  readonly reference: string;
  /** Who opens a case need not be among those who deal with it. */
  readonly mayRead: boolean;
}

/**
 * Opens another case from the same report, with a wall between the two: its own people, key, readers, procedures and clocks. Nobody learns of
 * the other case by reading one of them.
 */
@Injectable()
export class ForkCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly queries: ForkQueries,
    private readonly parties: Parties,
    private readonly opening: OpenFurtherCase,
  ) {}

  run(actor: Actor, reference: string, form: ForkForm): Promise<Forked | Refused<ForkRefusal>> {
    return this.work.run<Forked | Refused<ForkRefusal>>(actor, async (tx) => {
      const file = await this.cases.openToChange(tx, parseReference(reference), 'case.fork');
      const seen = await this.queries.of(tx, file);
      if (form.version !== '' && form.version !== (seen.last?.id ?? 'none')) return refused('stale');
      const [kind, report] = [kindIn(form), seen.reports.find(({ id }) => id === form.report) ?? seen.reports[0]];
      if (kind === null || report === undefined || form.about === '' || form.reason === '') return refused('incomplete');
      if (Object.keys(faultsInFork(form, seen, tx.now)).length > 0) return refused('incomplete');
      const opened = await this.opening.run(tx, file, {
        kind,
        report,
        subject: await this.subjectOf(tx, file, form, seen),
        aimedAt: seen.parties.filter(({ id }) => form.aimedAt.includes(id)),
        senders: seen.parties.filter(({ part }) => part === 'reporter' || part === 'recorded_by'),
        evidence: seen.items.filter(({ id }) => form.evidence.includes(id)).map(({ id }) => id),
        bornOn: bornIn(form),
        about: form.about,
      });
      if (isRefused(opened)) return opened;
      await this.link(tx, file, opened, form.reason);
      const reads = await tx.query('SELECT account_id FROM case_reader WHERE case_id = ? AND account_id = ?', [
        opened.row.id,
        actor.accountId,
      ]);
      return { reference: opened.row.reference, mayRead: reads.length > 0 };
    });
  }

  private async subjectOf(tx: Tx, file: OpenCase, form: ForkForm, { parties }: ForkSeen): Promise<PartyWords> {
    const party = parties.find(({ id }) => id === form.who);
    const rest = { part: 'subject', told: null } as const;
    if (party) return { ...rest, personId: party.personId, name: party.name, engagement: party.engagement, about: party.about };
    const engagement = form.engagement as EngagementKind | 'unknown';
    const accountId = form.person === '' ? await accountNamed(tx, file, form.name, engagement) : form.person;
    return this.parties.identified(tx, file, { ...rest, accountId, name: form.name, engagement, about: '', bornOn: bornIn(form) });
  }

  /** On the log by an id that leads to neither case. */
  private async link(tx: Tx, from: OpenCase, to: OpenCase, reason: string): Promise<void> {
    const id = newId();
    const triaged = (await decisionsOf(tx, from)).filter(({ kind }) => kind === 'triage').map(({ decidedBy }) => decidedBy.accountId);
    const { accountId, name } = tx.actor;
    const words: CaseLinkWords = { reason, by: { accountId, name }, knownTo: [...new Set([accountId, ...triaged])] };
    await tx.insert(CaseLink, {
      id,
      schoolId: from.row.schoolId,
      kind: 'fork',
      fromId: from.row.id,
      toId: to.row.id,
      madeAt: tx.at,
      undoneAt: null,
      keyId: to.row.keyId,
      sealed: sealWords(to.key, 'case_link', id, words),
      version: 1,
    });
    tx.record({ action: 'case.linked', subject: id, school: from.row.schoolId });
  }
}

/** Whoever works here and is typed by their name is that person: it keeps them out of a case about them. */
async function accountNamed(tx: Tx, { row }: OpenCase, name: string, engagement: EngagementKind | 'unknown'): Promise<string | null> {
  if (engagement === 'pupil' || engagement === 'former_pupil') return null;
  const accounts = await tx.query<{ id: string; name: string }>(
    'SELECT id, name FROM account WHERE school_id = ? AND ended_at IS NULL ORDER BY id',
    [row.schoolId],
  );
  return accounts.find((account) => sameWords(account.name, name))?.id ?? null;
}
