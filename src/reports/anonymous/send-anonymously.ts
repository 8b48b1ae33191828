import { Injectable } from '@nestjs/common';
import { KeyWrap, type Tx, UnitOfWork } from '../../audit/index.js';
import { type ReportAnswers, reporterHash } from '../../cases/index.js';
import { anonymous, isRefused, newId, type Reference, refused, type Refused } from '../../kernel/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import { PassOn } from '../send/pass-on.js';
import type { AnonymousForm } from './anonymous.form.js';
import { anonymousAnswers } from './anonymous-answers.js';
import { RoleHolders } from './role-holders.queries.js';

export interface SentAnonymously {
  readonly reference: Reference;
  readonly sentAt: Date;
  readonly answers: ReportAnswers;
}

/** `closed`: the address leads nowhere any more. */
export type AnonymousRefusal = 'closed' | 'nobody-can-receive';

/** A report from somebody who gives no name. Nothing that could say who it was goes into it or onto the log. */
@Injectable()
export class SendAnonymously {
  constructor(
    private readonly work: UnitOfWork,
    private readonly wrap: KeyWrap,
    private readonly hash: KeyedHash,
    private readonly holders: RoleHolders,
    private readonly passOn: PassOn,
  ) {}

  /** Sent twice with the same code, it is sent once. */
  run(from: { schoolId: string; door: string; code: string }, form: AnonymousForm): Promise<SentAnonymously | Refused<AnonymousRefusal>> {
    return this.work.run<SentAnonymously | Refused<AnonymousRefusal>>(anonymous(from.schoolId, from.code), async (tx) => {
      if (!(await oneAtATime(tx, from))) return refused('closed');
      const answers = anonymousAnswers(form, await this.holders.in(from.schoolId, tx.manager), tx.now);
      const before = await this.sentBefore(tx);
      if (before !== null) return { ...before, answers };
      const sent = await this.passOn.run(tx, { id: newId(), key: this.wrap.make(), answers });
      if (isRefused<typeof sent, 'nobody-can-receive'>(sent)) return sent;
      return { reference: sent.reference, sentAt: tx.now, answers };
    });
  }

  private async sentBefore(tx: Tx): Promise<{ reference: Reference; sentAt: Date } | null> {
    const [row] = await tx.query<{ reference: Reference; sent_at: string }>(
      'SELECT reference, sent_at FROM report WHERE reporter_hash = ?',
      [reporterHash(this.hash, tx.actor)],
    );
    return row ? { reference: row.reference, sentAt: new Date(row.sent_at) } : null;
  }
}

/** The second of two clicks waits here, and then finds the report. @returns whether the door is still open */
async function oneAtATime(tx: Tx, { schoolId, door }: { schoolId: string; door: string }): Promise<boolean> {
  const rows = await tx.query('UPDATE anonymous_address SET id = id WHERE id = ? AND door = ? RETURNING id', [schoolId, door]);
  return rows.length > 0;
}
