import type { Tx } from '../../audit/index.js';
import { openWords } from '../../platform/crypto/sealed-words.js';
import type { ReferralBody } from '../../rules/index.js';
import type { OpenCase } from '../cases.repository.js';
import { mayReadAdvice } from '../timeline/domain/legal-advice.js';
import type { Answers } from './domain/referral-faults.js';
import { bodyForms } from './domain/referral-fields.js';

/** What the sealed part of a referral says. */
export interface ReferralSaid {
  readonly body: ReferralBody;
  /** When they were told: UTC instant. */
  readonly at: string;
  readonly answers: Answers;
  /** A day on which it is looked at with them again. */
  readonly review: string | null;
  readonly whyLate: string | null;
  readonly by: string;
  readonly byName: string;
  /** Why it was written down anew; null for the first wording. */
  readonly whyCorrected: string | null;
}

export interface Wording extends ReferralSaid {
  readonly version: number;
  readonly savedAt: string;
}

/** Somebody outside who was told, with every wording of it, the latest first. */
export interface ShownReferral {
  readonly id: string;
  readonly body: ReferralBody;
  readonly now: Wording;
  readonly earlier: readonly Wording[];
}

interface Row {
  readonly id: string;
  readonly referral_id: string;
  readonly version: number;
  readonly saved_at: string;
  readonly sealed: string;
}

/** Those of a case that whoever looks may know of, in the order in which they were first written down. @source domain guide 3.3 */
export async function referralsOf(tx: Tx, file: OpenCase): Promise<ShownReferral[]> {
  return (await everyReferralOf(tx, file)).filter(({ body }) => !isPrivileged(body) || mayReadAdvice(file));
}

/** Also those that whoever looks may not know of. */
export async function everyReferralOf(tx: Tx, file: OpenCase): Promise<ShownReferral[]> {
  const rows = await tx.query<Row>(
    'SELECT id, referral_id, version, saved_at, sealed FROM referral WHERE case_id = ? ORDER BY saved_at, id',
    [file.row.id],
  );
  const told = new Map<string, Wording[]>();
  for (const { id, referral_id, version, saved_at, sealed } of rows) {
    const wording = { version, savedAt: saved_at, ...openWords<ReferralSaid>(file.key, 'referral', id, sealed) };
    told.set(referral_id, [wording, ...(told.get(referral_id) ?? [])]);
  }
  return [...told].flatMap(([id, wordings]) => {
    const [now, ...earlier] = wordings.toSorted((a, b) => b.version - a.version);
    return now === undefined ? [] : [{ id, body: now.body, now, earlier }];
  });
}

/** The bodies that somebody outside was told at, or decided about. */
export function bodiesTold(referrals: readonly ShownReferral[]): ReadonlySet<ReferralBody> {
  return new Set(referrals.map(({ body }) => body));
}

export function isPrivileged(body: ReferralBody): boolean {
  return bodyForms[body].privileged === true;
}
