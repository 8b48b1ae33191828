import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, endOfDay, isRefused, newId, parseReference, refused, type Refused } from '../../kernel/index.js';
import { oneOf } from '../../platform/http/faults.js';
import { supportKindTable } from '../../rules/index.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { holdStill } from '../evidence/save-evidence.js';
import { keepWording } from '../wordings.js';
import { asksAnew, type Support } from './domain/support.js';
import { readSupport, type SupportForm } from './support.form.js';
import { type ShownSupport, type SupportSeen, supportSeen } from './support-words.js';
import { SupportWording } from './support-wording.entity.js';
import { WhatFollowsSupport } from './what-follows-support.js';

/** `stale`: somebody wrote something down, or changed this, meanwhile. */
type SupportRefusal = 'incomplete' | 'stale' | 'closed';
type Answer = null | Refused<SupportRefusal>;

/** Writes down what was offered to somebody, and what they answered: each time a wording more. @source domain guide 7, P1 step 6 and P5 */
@Injectable()
export class RecordSupport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly follows: WhatFollowsSupport,
  ) {}

  /** @throws NotFound */
  run(actor: Actor, reference: string, form: SupportForm): Promise<Answer> {
    return this.change(actor, reference, async (tx, file, seen) => {
      if (form.version !== String(seen.offers.length)) return refused('stale');
      const read = readSupport(form, { now: tx.now, by: actor.name, seen, known: null });
      if ('faults' in read) return refused('incomplete');
      const id = newId();
      await this.keep(tx, file, { id, version: 1 }, { ...read.said, whyCorrected: null });
      const does: readonly string[] = supportKindTable[read.said.kind].does;
      const steps = seen.steps.filter((one) => form.steps.includes(one.id) && does.includes(one.step?.key ?? ''));
      await this.follows.doSteps(tx, file, steps, { at: new Date(read.said.at), whyLate: form.whyLate || null });
      return this.ask(tx, file, id, null, read.said);
    });
  }

  /** They answered, or something was wrong. @throws NotFound */
  again(actor: Actor, reference: string, id: string, form: SupportForm): Promise<Answer> {
    return this.change(actor, reference, async (tx, file, seen) => {
      const known = oneOf(seen.offers, id);
      if (form.version !== String(known.now.version)) return refused('stale');
      const read = readSupport(form, { now: tx.now, by: actor.name, seen, known });
      if ('faults' in read) return refused('incomplete');
      await this.keep(tx, file, { id, version: known.now.version + 1 }, { ...read.said, whyCorrected: form.whyCorrected });
      return this.ask(tx, file, id, known, read.said);
    });
  }

  private change(actor: Actor, reference: string, doIt: (tx: Tx, file: OpenCase, seen: SupportSeen) => Promise<Answer>): Promise<Answer> {
    return this.work.run<Answer>(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.act');
      await holdStill(tx, 'case_file', file.row.id);
      if (file.row.stage === 'closed') return refused('closed');
      const answer = await doIt(tx, file, await supportSeen(tx, file));
      if (!isRefused(answer)) await this.follows.finish(tx, file);
      return answer;
    });
  }

  private async keep(
    tx: Tx,
    file: OpenCase,
    which: { readonly id: string; readonly version: number },
    said: Support & { readonly whyCorrected: string | null },
  ): Promise<void> {
    const { accountId: by, name: byName } = tx.actor;
    await keepWording(tx, file, SupportWording, which, { ...said, by, byName });
    // Readers who may not see it must not find the case by its words either: they stand in no index.
    const words = { title: which.version === 1 ? 'Support offered' : 'Support: what became of it', supportId: which.id };
    tx.record({ action: 'case.support-recorded', subject: file.row.id, detail: { keyId: file.row.keyId, words } });
  }

  private async ask(tx: Tx, file: OpenCase, id: string, known: ShownSupport | null, said: Support): Promise<null> {
    if (!asksAnew(known?.now ?? null, said)) return null;
    await this.follows.endAsking(tx, file, id);
    if (said.review !== null) await this.follows.askAgain(tx, file, id, said, endOfDay(said.review));
    return null;
  }
}
