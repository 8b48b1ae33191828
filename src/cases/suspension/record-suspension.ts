import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, newId, parseReference, refused, type Refused } from '../../kernel/index.js';
import { oneOf } from '../../platform/http/faults.js';
import { CaseProgress } from '../actions/case-progress.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { holdStill } from '../evidence/save-evidence.js';
import { WordHashes } from '../list/word-hashes.js';
import { keepWording } from '../wordings.js';
import type { Decided, LookedAgain } from './domain/suspension.js';
import { type AroundDecision, type LookAgainForm, readDecision, readLook, type SuspensionForm } from './suspension.form.js';
import { entriesIn, mayBeDecided, suspensionSeen, type SuspensionSeen } from './suspension.queries.js';
import { entryTitle, everyEntry, type ShownSuspension } from './suspension-words.js';
import { SuspensionWording } from './suspension-wording.entity.js';
import { WhatFollowsSuspending } from './what-follows-suspending.js';

/** `stale`: somebody wrote something down meanwhile; `nobody`: there is nobody about whom it can be decided; `over`: it is not in force. */
export type SuspensionRefusal = 'incomplete' | 'stale' | 'closed' | 'nobody' | 'over';
type Answer = null | Refused<SuspensionRefusal>;

/**
 * Writes down whether somebody is suspended, each look at it afterwards, and corrections beside both.
 * @source KCSIE Part four; domain guide 8, "Suspension record"
 */
@Injectable()
export class RecordSuspension {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly follows: WhatFollowsSuspending,
    private readonly progress: CaseProgress,
    private readonly words: WordHashes,
  ) {}

  /** @throws NotFound */
  decide(actor: Actor, reference: string, form: SuspensionForm): Promise<Answer> {
    return this.change(actor, reference, async (tx, file, seen) => {
      if (!mayBeDecided(file, seen)) return refused('nobody');
      if (form.version !== String(entriesIn(seen))) return refused('stale');
      const read = readDecision(form, aroundDecision(tx.now, file, seen));
      if ('faults' in read) return refused('incomplete');
      const id = newId();
      await this.keep(tx, file, { id, version: 1 }, read.said, null);
      await this.follows.deciding(tx, file, seen, id, read.said);
      await this.progress.run(tx, file);
      return null;
    });
  }

  /** @throws NotFound for a suspension that there is not */
  lookAgain(actor: Actor, reference: string, id: string, form: LookAgainForm): Promise<Answer> {
    return this.change(actor, reference, async (tx, file, seen) => {
      const suspension = oneOf(seen.all, id);
      if (suspension.state !== 'suspended') return refused('over');
      if (form.version !== String(entriesIn(seen))) return refused('stale');
      const { person } = suspension.decision.now;
      const read = readLook(form, { id, person }, aroundLook(tx.now, suspension));
      if ('faults' in read) return refused('incomplete');
      await this.keep(tx, file, { id: newId(), version: 1 }, read.said, null);
      await this.follows.looking(tx, file, seen.work, { id, name: person.name }, read.said);
      await this.progress.run(tx, file);
      return null;
    });
  }

  /** What was wrong is written down anew beside it; what followed from it went its way. @throws NotFound */
  correct(actor: Actor, reference: string, id: string, form: SuspensionForm | LookAgainForm): Promise<Answer> {
    return this.change(actor, reference, async (tx, file, seen) => {
      const entry = oneOf(everyEntry(seen.all), id);
      if (form.version !== String(entry.now.version)) return refused('stale');
      const read = readCorrection(form, entry.now, { now: tx.now, earliest: new Date(file.row.firstKnownAt) }, seen);
      if ('faults' in read) return refused('incomplete');
      await this.keep(tx, file, { id, version: entry.now.version + 1 }, read.said, form.whyCorrected);
      return null;
    });
  }

  private change(
    actor: Actor,
    reference: string,
    doIt: (tx: Tx, file: OpenCase, seen: SuspensionSeen) => Promise<Answer>,
  ): Promise<Answer> {
    return this.work.run<Answer>(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.act');
      await holdStill(tx, 'case_file', file.row.id);
      const seen = await suspensionSeen(tx, file);
      return file.row.stage === 'closed' ? refused('closed') : doIt(tx, file, seen);
    });
  }

  private async keep(
    tx: Tx,
    file: OpenCase,
    which: { readonly id: string; readonly version: number },
    said: Decided | LookedAgain,
    whyCorrected: string | null,
  ): Promise<void> {
    const { accountId: by, name: byName } = tx.actor;
    await keepWording(tx, file, SuspensionWording, which, { ...said, by, byName, whyCorrected });
    const texts = said.kind === 'decided' ? [said.reasons, said.social, ...Object.values(said.alternatives)] : [said.reasons];
    const names = said.kind === 'decided' ? [said.decider, said.contact] : [said.decider];
    await this.words.add(tx, file.row.id, { texts, names, handles: [] });
    const title = which.version === 1 ? entryTitle(said) : `Put right: ${entryTitle(said).toLowerCase()}`;
    const words = { title, suspensionEntryId: which.id };
    tx.record({ action: 'case.suspension-recorded', subject: file.row.id, detail: { keyId: file.row.keyId, words } });
  }
}

const tooEarly = 'Write the day on which anyone here first knew of it, or a later one';

/** What a new decision is read against. */
export function aroundDecision(now: Date, file: OpenCase, { people, step }: SuspensionSeen): AroundDecision {
  return { now, earliest: new Date(file.row.firstKnownAt), tooEarly, corrects: false, people, due: step?.dueAt ?? null };
}

/** A look comes after the decision that it looks at. */
export function aroundLook(now: Date, { decision }: ShownSuspension) {
  return { now, earliest: new Date(decision.now.at), tooEarly: 'Write the day of the decision, or a later one', corrects: false };
}

/** Whom it is about, and what was decided, stand: only what was said about it is put right. */
export function readCorrection(
  form: SuspensionForm | LookAgainForm,
  stands: Decided | LookedAgain,
  { now, earliest }: { readonly now: Date; readonly earliest: Date },
  seen: SuspensionSeen,
): ReturnType<typeof readDecision> | ReturnType<typeof readLook> {
  const around = { now, earliest, tooEarly, corrects: true };
  if (stands.kind === 'looked') {
    const again = Object.assign(form, { result: stands.result }) as LookAgainForm;
    const { person } = oneOf(seen.all, stands.suspension).decision.now;
    const read = readLook(again, { id: stands.suspension, person }, around);
    return 'faults' in read ? read : { said: { ...read.said, review: stands.review } };
  }
  const again = Object.assign(form, {
    decided: stands.suspended ? 'suspended' : 'not_suspended',
    person: stands.person.personId,
  }) as SuspensionForm;
  const read = readDecision(again, { ...around, people: [stands.person], due: null });
  return 'faults' in read ? read : { said: { ...read.said, review: stands.review, whyLate: stands.whyLate } };
}
