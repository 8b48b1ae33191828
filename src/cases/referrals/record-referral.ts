import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, newId, parseReference, refused, type Refused } from '../../kernel/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import { NotFound } from '../../platform/http/faults.js';
import type { ReferralBody } from '../../rules/index.js';
import { CaseProgress } from '../actions/case-progress.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { holdStill } from '../evidence/save-evidence.js';
import { WordHashes } from '../list/word-hashes.js';
import { Referral } from './referral.entity.js';
import { type ReadReferral, readReferral, type ReferralForm } from './referral.form.js';
import { bodyNames } from './domain/body-names.js';
import { isPrivileged, type ReferralSaid } from './referral-words.js';
import { type ReferralsSeen, mayTell, referralsSeen, stepsToDo } from './referrals.queries.js';
import { WhatFollowsTelling } from './what-follows-telling.js';

/** `stale`: somebody wrote one down, or corrected it, meanwhile. */
export type ReferralRefusal = 'incomplete' | 'stale' | 'closed';

/**
 * Writes down that somebody outside was told or asked, or what was decided about it, and does what follows: the steps that it does, what was
 * agreed, the day on which it is looked at again, and the pause that was asked for.
 * @source domain guide 10
 */
@Injectable()
export class RecordReferral {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly follows: WhatFollowsTelling,
    private readonly progress: CaseProgress,
    private readonly words: WordHashes,
  ) {}

  /** @returns the id under which it is found. @throws NotFound */
  run(actor: Actor, reference: string, body: ReferralBody, form: ReferralForm): Promise<string | Refused<ReferralRefusal>> {
    return this.work.run<string | Refused<ReferralRefusal>>(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.record-step');
      await holdStill(tx, 'case_file', file.row.id);
      const seen = await referralsSeen(tx, file);
      if (!mayTell(actor, file, seen, body)) throw new NotFound();
      if (file.row.stage === 'closed') return refused('closed');
      if (form.version !== String(seen.told.length)) return refused('stale');
      const said = readReferral(form, aroundNew(tx.now, file, seen, body));
      if ('faults' in said) return refused('incomplete');
      const id = newId();
      const whyLate = form.whyLate === '' ? null : form.whyLate;
      await this.keep(tx, file, { id, version: 1 }, { ...kept(tx, body, said), whyLate, whyCorrected: null });
      const chosen = stepsToDo(file, seen, body).filter((step) => form.steps.includes(step.id));
      await this.follows.run(tx, file, { body, said, whyLate, steps: chosen, told: seen.bodies });
      await this.progress.run(tx, file);
      recordTelling(tx, file, id, body, `Told outside the school: ${bodyNames[body]}`);
      return id;
    });
  }

  /** What was wrong is written down anew beside it. @throws NotFound */
  correct(actor: Actor, reference: string, id: string, form: ReferralForm): Promise<string | Refused<ReferralRefusal>> {
    return this.work.run<string | Refused<ReferralRefusal>>(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.record-step');
      await holdStill(tx, 'case_file', file.row.id);
      const seen = await referralsSeen(tx, file);
      const known = seen.told.find((one) => one.id === id);
      if (!known || !mayTell(actor, file, seen, known.body)) throw new NotFound();
      if (file.row.stage === 'closed') return refused('closed');
      if (form.version !== String(known.now.version)) return refused('stale');
      const said = readReferral(form, { ...aroundNew(tx.now, file, seen, known.body), corrects: true });
      if ('faults' in said) return refused('incomplete');
      const { hold, holdWords } = known.now.answers;
      // What it set going went its way; only what was said about it is put right.
      const answers = { ...said.answers, ...(hold === undefined ? {} : { hold }), ...(holdWords === undefined ? {} : { holdWords }) };
      const now = { ...kept(tx, known.body, { ...said, answers }), review: known.now.review, whyLate: known.now.whyLate };
      await this.keep(tx, file, { id, version: known.now.version + 1 }, { ...now, whyCorrected: form.whyCorrected });
      recordTelling(tx, file, id, known.body, `Corrected what was said with ${bodyNames[known.body]}`);
      return id;
    });
  }

  private async keep(tx: Tx, file: OpenCase, { id, version }: { id: string; version: number }, said: ReferralSaid): Promise<void> {
    const row = newId();
    const sealed = sealWords(file.key, 'referral', row, said);
    await tx.insert(Referral, { id: row, referralId: id, caseId: file.row.id, version, savedAt: tx.at, sealed });
    // Whoever may not read it must not find the case by its words either.
    if (isPrivileged(said.body)) return;
    const { person, officer, notifier, ...texts } = said.answers;
    const names = [person, officer, notifier].filter((one) => one !== undefined);
    await this.words.add(tx, file.row.id, { texts: Object.values(texts), names, handles: [] });
  }
}

/** What a new record is read against. */
export function aroundNew(now: Date, file: OpenCase, seen: ReferralsSeen, body: ReferralBody) {
  return { body, now, firstKnown: new Date(file.row.firstKnownAt), due: seen.dueOf(body), corrects: false };
}

function kept(tx: Tx, body: ReferralBody, { answers, at, review }: ReadReferral): Omit<ReferralSaid, 'whyLate' | 'whyCorrected'> {
  return { body, at: at.toISOString(), answers, review, by: tx.actor.accountId, byName: tx.actor.name };
}

/** Legal advice is a fact of its own kind, which only those who may read it are shown. */
function recordTelling(tx: Tx, { row }: OpenCase, referralId: string, body: ReferralBody, title: string): void {
  const action = isPrivileged(body) ? 'case.apart-recorded' : 'case.referral-recorded';
  tx.record({ action, subject: row.id, detail: { keyId: row.keyId, words: { title, referralId } } });
}
