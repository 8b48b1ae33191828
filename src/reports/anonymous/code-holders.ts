import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Tries } from '../../accounts/index.js';
import { reporterHash } from '../../cases/index.js';
import { type Actor, anonymous, parseReference, type Reference, refused, type Refused } from '../../kernel/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import { query } from '../../platform/database/sql.js';
import type { RepliesForm } from './replies.form.js';
import { SecretCodes } from './secret-codes.js';

/** Somebody who has shown the code of a report. */
export interface CodeHolder {
  readonly actor: Actor;
  readonly reference: Reference;
}

export type RepliesRefusal = { readonly refused: 'too-soon'; readonly until: Date } | Refused<'wrong'>;

/** Reference and secret code open what was answered. Wrong, unknown, somebody else's: one answer, and slower each time, as with passwords. */
@Injectable()
export class CodeHolders {
  constructor(
    private readonly source: DataSource,
    private readonly hash: KeyedHash,
    private readonly codes: SecretCodes,
    private readonly tries: Tries,
  ) {}

  async of({ reference, code }: RepliesForm, address: string): Promise<CodeHolder | RepliesRefusal> {
    const known = parseReference(reference);
    const trier = { what: 'replies' as const, name: known ?? '', address };
    const given = await this.tries.take(trier);
    if (given.waitUntil !== null) return { refused: 'too-soon', until: given.waitUntil };
    const right = this.codes.read(code) ?? '';
    // The keyed hash is looked up, not the code: how long it takes tells nothing about any letter of it.
    const [report] = await query<{ school_id: string; reference: Reference }>(
      this.source.manager,
      'SELECT school_id, reference FROM report WHERE reference = ? AND reporter_hash = ?',
      [known ?? '', reporterHash(this.hash, anonymous('', right))],
    );
    if (!report) return refused('wrong');
    await this.tries.forget(trier);
    return { actor: anonymous(report.school_id, right), reference: report.reference };
  }
}
