import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { isRefused, newId, type Refused } from '../../kernel/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import { openWords, sealWords } from '../../platform/crypto/sealed-words.js';
import { PersonLink } from './person-link.entity.js';

/** Who said it, when and why. */
export interface SaidOfPeople {
  readonly by: { readonly accountId: string; readonly name: string };
  readonly at: string;
  readonly reason: string;
}

/** What the sealed part of a link says. */
export interface LinkWords {
  readonly persons: readonly [string, string];
  readonly decided: SaidOfPeople;
  readonly undone: SaidOfPeople | null;
}

/** Keeps what people decided about who is the same person. Neither record is touched. */
@Injectable()
export class SamePeople {
  constructor(private readonly hash: KeyedHash) {}

  /** @returns the id of the link */
  async decide(tx: Tx, persons: readonly [string, string], verdict: PersonLink['verdict'], reason: string): Promise<string> {
    const id = newId();
    const { id: keyId, key } = await tx.keys.make('person', tx.now);
    const words: LinkWords = { persons, decided: said(tx, reason), undone: null };
    const [personHash, otherHash] = persons.map((person) => this.hash.of('person', person)) as [string, string];
    const sealed = sealWords(key, 'person_link', id, words);
    const row = {
      id,
      schoolId: tx.actor.schoolId,
      personHash,
      otherHash,
      verdict,
      keyId,
      sealed,
      decidedAt: tx.at,
      undoneAt: null,
      version: 1,
    };
    await tx.insert(PersonLink, row);
    return id;
  }

  async undo(tx: Tx, id: string, reason: string, version: number): Promise<Refused<'stale'> | null> {
    const [row] = await tx.query<{ key_id: string; sealed: string }>(
      'SELECT key_id, sealed FROM person_link WHERE id = ? AND undone_at IS NULL',
      [id],
    );
    if (!row) return { refused: 'stale' };
    const key = await tx.keys.open(row.key_id);
    const words = { ...openWords<LinkWords>(key, 'person_link', id, row.sealed), undone: said(tx, reason) };
    const saved = await tx.update(PersonLink, id, { undoneAt: tx.at, sealed: sealWords(key, 'person_link', id, words) }, version);
    return isRefused(saved) ? saved : null;
  }
}

function said({ actor, at }: Tx, reason: string): SaidOfPeople {
  return { by: { accountId: actor.accountId, name: actor.name }, at, reason };
}
