import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { type Actor } from '../../kernel/index.js';
import { NotFound } from '../../platform/http/faults.js';
import { type ReferralBody, referralBodies } from '../../rules/index.js';
import { SchoolsQueries } from '../../schools/index.js';
import { CaseLook, type LookedAt } from '../case-look.js';
import type { OpenCase } from '../cases.repository.js';
import type { FormSeen } from './referral-form.presenter.js';
import type { ShownReferral } from './referral-words.js';
import { mayTell, referralsSeen, type ReferralsSeen } from './referrals.queries.js';

/** Looks at who outside the school was told, and at the form for telling one of them. */
@Injectable()
export class ReferralLook {
  constructor(
    private readonly look: CaseLook,
    private readonly schools: SchoolsQueries,
  ) {}

  all(actor: Actor, reference: string): Promise<LookedAt<ReferralsSeen>> {
    return this.look.read(actor, reference, 'case.read', 'actions', referralsSeen);
  }

  /** @throws NotFound for a body that there is not, and for one that this person may not tell */
  async form(actor: Actor, reference: string, typed: string): Promise<{ looked: LookedAt<FormSeen>; body: ReferralBody }> {
    const body = referralBodies.find((one) => one === typed);
    if (body === undefined) throw new NotFound();
    const looked = await this.look.read(actor, reference, 'case.record-step', 'actions', (tx, file) => this.seen(tx, file, actor, body));
    return { looked, body };
  }

  /** @throws NotFound */
  async correction(actor: Actor, reference: string, id: string): Promise<{ looked: LookedAt<FormSeen>; referral: ShownReferral }> {
    const looked = await this.look.read(actor, reference, 'case.record-step', 'actions', async (tx, file) => {
      const told = (await referralsSeen(tx, file)).told.find((one) => one.id === id);
      if (!told) throw new NotFound();
      return this.seen(tx, file, actor, told.body);
    });
    const referral = looked.seen.told.find((one) => one.id === id);
    if (!referral) throw new NotFound();
    return { looked, referral };
  }

  private async seen(tx: Tx, file: OpenCase, actor: Actor, body: ReferralBody): Promise<FormSeen> {
    const seen = await referralsSeen(tx, file);
    if (!mayTell(actor, file, seen, body)) throw new NotFound();
    const numbers = await this.schools.outsideNumbers(file.row.schoolId, tx.manager);
    return { ...seen, contact: numbers.find((one) => one.body === body) ?? null };
  }
}
