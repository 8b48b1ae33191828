import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { type Day, makeReference, newId, refused, type Refused } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import { type Conflict, contactsAndTies, route, type Routing } from '../../routing/index.js';
import { classificationsOf, type FurtherCaseKind, furtherCases } from '../../rules/index.js';
import { tellReaders } from '../actions/tell-readers.js';
import { CaseFile } from '../case-file.entity.js';
import type { CaseKnows } from '../case-knows.js';
import type { OpenCase } from '../cases.repository.js';
import { CaseEvidence } from '../evidence/case-evidence.entity.js';
import { Parties } from '../people/parties.js';
import type { PartyWords } from '../people/party-rows.js';
import { conflictsOf } from '../readers/case-conflicts.js';
import { CaseConflict } from '../readers/case-conflict.entity.js';
import { CaseSeat } from '../readers/case-seat.entity.js';
import { conflictRow, fromRouting } from '../readers/conflict-rows.js';
import { seatsOf } from '../readers/seats.js';
import { CaseReport } from '../reported/case-report.entity.js';
import { findableWords } from '../reported/findable-words.js';
import type { ShownReport } from '../reported/reports-of-case.js';
import { addDecision, type TriageWords } from '../triage/decision-words.js';
import { EnactTriage } from '../triage/enact-triage.js';
import { factsOfFurtherCase } from './further-facts.js';

/** What was chosen for a further case. */
export interface FurtherCasePlan {
  readonly kind: FurtherCaseKind;
  readonly report: ShownReport;
  readonly subject: PartyWords;
  readonly aimedAt: readonly PartyWords[];
  /** Who sent the reports of the case that it is opened from. */
  readonly senders: readonly PartyWords[];
  /** Items, in the order in which they are to be numbered. */
  readonly evidence: readonly string[];
  readonly bornOn: Day | null;
  readonly about: string;
}

/** Makes the further case: born decided, so without intake, and sent to those who deal with its kind. */
@Injectable()
export class OpenFurtherCase {
  constructor(
    private readonly hash: KeyedHash,
    private readonly parties: Parties,
    private readonly notify: Notify,
    private readonly enact: EnactTriage,
  ) {}

  async run(tx: Tx, from: OpenCase, plan: FurtherCasePlan): Promise<OpenCase | Refused<'nobody-else-left'>> {
    const routing = await this.routed(tx, from, plan);
    if (routing.holders.length === 0) return refused('nobody-else-left');
    const file = await this.made(tx, from, plan, routing);
    await this.seat(tx, from, file);
    await this.fill(tx, file, plan);
    const decided: TriageWords = { limbs: null, classifications: classificationsOf(plan.kind), categories: [], waitsFor: null };
    const title = 'Decided what it is';
    const decisionId = await addDecision(tx, file, {
      kind: 'triage',
      title,
      lines: [{ label: 'What kind of case', text: furtherCases[plan.kind].label }],
      reason: plan.about,
      triage: decided,
    });
    tx.record({ action: 'case.started', subject: file.row.id, detail: { keyId: file.row.keyId, words: { routing } } });
    tx.record({ action: 'case.triaged', subject: file.row.id, detail: { keyId: file.row.keyId, words: { title, decisionId } } });
    await this.enact.run(tx, file, { decided, limbsBefore: null, disclosure: null, whyLate: '' });
    const told = [...routing.holders, ...routing.copies].map(({ accountId }) => accountId);
    await tellReaders(tx, this.notify, file, told);
    await this.notify.tell(tx, routing.dpoAccounts, 'account', '');
    return file;
  }

  /** Whoever must not know of the first case must not know of this one either. @source domain guide 4.2 */
  private async routed(tx: Tx, from: OpenCase, plan: FurtherCasePlan): Promise<Routing> {
    const stored = await conflictsOf(tx, from);
    const conflicts = stored.map(({ words }): Conflict => ({ personId: words.personId, kind: 'declared_other' }));
    const contacts = { ...(await contactsAndTies(tx, from.row.schoolId, tx.now, new Date(from.row.receivedAt))), conflicts };
    const { personId, name, engagement } = plan.subject;
    const targets = plan.aimedAt.map((party) => party.personId);
    return route(factsOfFurtherCase(from.knows.facts, plan.kind, { personId, name, engagement }, targets), contacts);
  }

  private async made(tx: Tx, from: OpenCase, plan: FurtherCasePlan, routing: Routing): Promise<OpenCase> {
    const id = newId();
    const { id: keyId, key } = await tx.keys.make('case', tx.now);
    const { personId, name, engagement } = plan.subject;
    const targets = plan.aimedAt.map((party) => party.personId);
    const knows: CaseKnows = {
      facts: factsOfFurtherCase(from.knows.facts, plan.kind, { personId, name, engagement }, targets),
      routing,
      routedAt: tx.at,
      classifications: classificationsOf(plan.kind),
      // The same words are read here, and the law binds all who read them.
      restriction: from.knows.restriction,
      restrictedTo: null,
      pausedFor: null,
      decidedAt: tx.at,
      dataBreach: plan.kind === 'data_breach' ? 'yes' : null,
      bornOn: plan.bornOn,
    };
    const row: CaseFile = {
      id,
      schoolId: from.row.schoolId,
      reference: makeReference(randomBytes(7)),
      kind: furtherCases[plan.kind].routedAs,
      stage: 'in_action',
      receivedAt: tx.at,
      firstKnownAt: from.row.firstKnownAt,
      openedAt: null,
      dueAt: null,
      closedAt: null,
      reopenedAt: null,
      mergedAt: null,
      restrictedAt: null,
      keyId,
      sealed: sealWords(key, 'case_file', id, knows),
      version: 1,
    };
    await tx.insert(CaseFile, row);
    return { row, key, knows, level: 'manager', via: 'system', stopped: false };
  }

  /** Those whom routing finds; and those who must not know, each as somebody of whom no more is said here. */
  private async seat(tx: Tx, from: OpenCase, { row, key, knows: { routing } }: OpenCase): Promise<void> {
    const carried = new Set((await conflictsOf(tx, from)).map(({ words }) => words.personId));
    const conflicts = routing.excluded.map((excluded) => {
      const place = { caseId: row.id, caseKey: key, at: tx.at, personHash: this.hash.of('person', excluded.personId) };
      const stays = { personId: excluded.personId, because: ['declared_other'], source: 'declared', reason: '', sawBefore: [] } as const;
      return conflictRow(place, carried.has(excluded.personId) ? stays : fromRouting(excluded));
    });
    if (conflicts.length > 0) await tx.insert(CaseConflict, conflicts);
    await tx.insert(CaseSeat, seatsOf(routing, row.id, tx.at));
  }

  private async fill(tx: Tx, file: OpenCase, plan: FurtherCasePlan): Promise<void> {
    const { report, evidence } = plan;
    const caseId = file.row.id;
    await tx.insert(CaseReport, { caseId, reportId: report.id, borrowedAt: tx.at });
    const people = [plan.subject, ...plan.aimedAt.map(asTarget), ...sendersOf(plan)];
    for (const party of people) await this.parties.add(tx, file, party);
    if (evidence.length > 0)
      await tx.insert(
        CaseEvidence,
        evidence.map((evidenceId, index) => ({ caseId, evidenceId, number: index + 1 })),
      );
    await this.parties.findBy(tx, file, findableWords(report.answers, people));
    await this.parties.findBy(tx, file, { texts: [plan.about], names: [], handles: [] });
  }
}

function asTarget({ personId, name, engagement, about }: PartyWords): PartyWords {
  return { personId, name, engagement, about, part: 'target', told: null };
}

/** Whoever sent this report: their words are read here, so they are named as well. */
function sendersOf({ report, senders }: FurtherCasePlan): PartyWords[] {
  if (report.answers.anonymous) return [];
  const own = senders.filter(({ reportId }) => reportId === report.id);
  const chosen = own.length > 0 ? own : senders.slice(0, 1);
  return chosen.map(({ personId, name, engagement, about, part }) => ({
    ...{ personId, name, engagement, about, part, told: null },
    reportId: report.id,
  }));
}
