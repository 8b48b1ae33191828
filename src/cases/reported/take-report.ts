import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { isAnonymous, makeReference, newId, type Reference } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { KnownPeople } from '../../people/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import { DueJobs } from '../../platform/jobs/due-jobs.js';
import type { Anchors } from '../../procedures/index.js';
import { pathwaysOpenedBy } from '../../procedures/index.js';
import { contactsAndTies, route, type Routing } from '../../routing/index.js';
import { CaseReader, readersOf } from '../../access/index.js';
import { CaseAction } from '../actions/case-action.entity.js';
import { CasePathway } from '../actions/case-pathway.entity.js';
import { joiningAtSending } from '../actions/joining-at-sending.js';
import { schoolProcedure } from '../actions/school-procedure.js';
import { nextDueOf, pathwayRows } from '../actions/pathway-rows.js';
import { CaseFile } from '../case-file.entity.js';
import type { CaseKnows } from '../case-knows.js';
import { numberEvidence } from '../evidence/number-evidence.js';
import { FreshWord } from '../list/fresh-word.entity.js';
import { WordHashes } from '../list/word-hashes.js';
import { CaseParty } from '../people/case-party.entity.js';
import { partyRow } from '../people/party-rows.js';
import { CaseConflict } from '../readers/case-conflict.entity.js';
import { CaseSeat } from '../readers/case-seat.entity.js';
import { conflictRow, fromRouting } from '../readers/conflict-rows.js';
import { unopenedAt } from '../readers/domain/silence.js';
import { readerRows } from '../readers/reader-rows.js';
import { seatsOf, stepSeats } from '../readers/seats.js';
import { CaseReport } from './case-report.entity.js';
import { findableWords } from './findable-words.js';
import { type NamedPart, namedParts } from './named-parts.js';
import { Report } from './report.entity.js';
import { reporterHash } from './reporter-hash.js';
import type { ReportAnswers } from './report-answers.js';
import { routingFacts } from './routing-facts.js';

/** A draft as it is sent: its id and key become the report's. */
export interface SentDraft {
  readonly id: string;
  readonly key: Buffer;
  readonly answers: ReportAnswers;
}

export interface TakenReport {
  readonly reference: Reference;
  readonly caseId: string;
  readonly routing: Routing;
}

/**
 * The birth of a case: report, working file, people, holders, intake, notices. All of it in the sender's unit of work, so that an
 * acknowledged report is whole.
 */
@Injectable()
export class TakeReport {
  constructor(
    private readonly hash: KeyedHash,
    private readonly people: KnownPeople,
    private readonly words: WordHashes,
    private readonly notify: Notify,
    private readonly jobs: DueJobs,
  ) {}

  async run(tx: Tx, draft: SentDraft): Promise<TakenReport> {
    const { answers } = draft;
    const reference = makeReference(randomBytes(7));
    const caseId = newId();
    await tx.keys.make('report', tx.now, { id: draft.id, key: draft.key });
    const { id: keyId, key } = await tx.keys.make('case', tx.now);
    const parts = await this.identified(tx, namedParts(answers, tx.actor));
    const known = (person: { personId: string | null; name: string }) =>
      person.personId ?? parts.find(({ name }) => name === person.name)?.personId ?? null;
    const facts = routingFacts(answers, isAnonymous(tx.actor) ? null : tx.actor.personId, known);
    const contacts = await contactsAndTies(tx, tx.actor.schoolId, tx.now);
    const routing = route(facts, contacts);
    const place = (personId: string) => ({ caseId, caseKey: key, at: tx.at, personHash: this.hash.of('person', personId) });

    const school = await schoolProcedure(tx, tx.actor.schoolId);
    const opened = pathwaysOpenedBy(answers.kind).map((pathway) =>
      pathwayRows(pathway, {
        caseId,
        caseKey: key,
        at: tx.at,
        anchors: anchorsAtSending(answers, tx.now),
        words: { provisional: false, openedBy: 'heed', whyClosed: null },
        school,
      }),
    );
    const actions = opened.flatMap((one) => one.actions);
    const knows: CaseKnows = {
      facts,
      routing,
      routedAt: tx.at,
      classifications: [],
      restriction: null,
      restrictedTo: null,
      pausedFor: null,
    };
    const file: CaseFile = {
      id: caseId,
      schoolId: tx.actor.schoolId,
      reference,
      kind: answers.kind,
      stage: 'received',
      receivedAt: tx.at,
      firstKnownAt: answers.firstKnownAt,
      openedAt: null,
      dueAt: nextDueOf(actions),
      closedAt: null,
      reopenedAt: null,
      mergedAt: null,
      restrictedAt: null,
      keyId,
      sealed: sealWords(key, 'case_file', caseId, knows),
      version: 1,
    };
    const owners = joiningAtSending(facts, contacts).people.map(({ contact }) => contact);
    const acting = routing.holders.map(({ accountId }) => accountId);
    const seats = [...seatsOf(routing, caseId, tx.at), ...stepSeats(owners, { caseId, at: tx.at, level: 'handler', acting })];

    await tx.insert(Report, this.reportRow(tx, draft, reference));
    await tx.insert(CaseFile, file);
    await tx.insert(CaseReport, { caseId, reportId: draft.id, borrowedAt: null });
    await tx.insert(
      CaseParty,
      parts.map(({ personId, part, name, engagement, about }) =>
        partyRow(place(personId), {
          personId,
          part,
          name,
          engagement,
          about,
          told: null,
          ...(senders.includes(part) ? { reportId: draft.id } : {}),
        }),
      ),
    );
    if (routing.excluded.length > 0)
      await tx.insert(
        CaseConflict,
        routing.excluded.map((excluded) => conflictRow(place(excluded.personId), fromRouting(excluded))),
      );
    await tx.insert(CaseSeat, seats);
    await tx.insert(CaseReader, readerRows(file, readersOf({ seats, excluded: new Set(), restrictedTo: null }), actions));
    await tx.insert(
      CasePathway,
      opened.map(({ pathway }) => pathway),
    );
    await tx.insert(CaseAction, actions);
    await tx.insert(FreshWord, this.words.rowsFor(caseId, findableWords(answers, parts)));
    await numberEvidence(tx, caseId, draft.id);
    await this.notify.tell(
      tx,
      seats.map(({ accountId }) => accountId),
      'case',
      caseId,
      answers.danger === 'yes' ? 'at once' : 'as chosen',
    );
    await this.notify.tell(tx, routing.dpoAccounts, 'account', '');
    await this.jobs.schedule(tx, 'escalate-unopened', caseId, unopenedAt(tx.now));
    tx.record({ action: 'case.opened', subject: caseId, detail: { keyId, words: { routing, reportId: draft.id } } });
    return { reference, caseId, routing };
  }

  private reportRow(tx: Tx, { id, key, answers }: SentDraft, reference: Reference): Report {
    return {
      id,
      schoolId: tx.actor.schoolId,
      reference,
      kind: answers.kind,
      reporterHash: reporterHash(this.hash, tx.actor),
      sentAt: tx.at,
      keyId: id,
      sealed: sealWords(key, 'report', id, answers),
    };
  }

  /** Everybody named gets a record; the same typed name twice is one person. */
  private async identified(tx: Tx, parts: readonly NamedPart[]): Promise<(NamedPart & { personId: string })[]> {
    const made = new Map<string, string>();
    const known: (NamedPart & { personId: string })[] = [];
    for (const part of parts) {
      let personId = part.personId ?? made.get(part.name);
      if (personId === undefined)
        made.set(part.name, (personId = await this.people.add(tx, { names: [part.name], handles: [], bornOn: null })));
      known.push({ ...part, personId });
    }
    return known;
  }
}

/** The parts of whoever sent the report. */
const senders: readonly string[] = ['reporter', 'recorded_by'];

function anchorsAtSending({ firstKnownAt }: ReportAnswers, now: Date): Anchors {
  return { firstKnown: new Date(firstKnownAt), submitted: now, opened: now, decision: null, outcome: null, told: null, steps: {} };
}
