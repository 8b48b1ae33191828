import { Injectable, Optional } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, newId, type Refused, refused, sameWords } from '../../kernel/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import { openWords, sealWords } from '../../platform/crypto/sealed-words.js';
import { ownKey } from '../own-key.js';
import { DeclaredRelationship } from './declared-relationship.entity.js';
import type { RelationshipWords, Tie } from './relationship-words.js';
import { RelationshipsChanged } from './relationships-changed.js';

/** With somebody who has an account, or whoever bears a name. */
export interface NewRelationship {
  readonly accountId: string | null;
  readonly name: string;
  readonly tie: Tie;
}

export type DeclareRefusal = 'not-known' | 'has-an-account' | 'declared-already';

/**
 * "I am close to them": from now on neither deals with what is about the other, and whoever does so now is out of it at once. Nobody else
 * is told that it was said.
 */
@Injectable()
export class DeclareRelationship {
  constructor(
    private readonly work: UnitOfWork,
    private readonly hash: KeyedHash,
    @Optional() private readonly changed?: RelationshipsChanged,
  ) {}

  run(actor: Actor, said: NewRelationship): Promise<true | Refused<DeclareRefusal>> {
    return this.work.run<true | Refused<DeclareRefusal>>(actor, async (tx) => {
      // Two browsers may send the same at once: the second waits here, and finds it declared already.
      await tx.query('UPDATE person SET version = version WHERE id = ?', [actor.personId]);
      const other = said.accountId === null ? null : await known(tx, said.accountId);
      if (said.accountId !== null && other === null) return refused('not-known');
      if (other === null && (await isSomebodyWithAccount(tx, said.name))) return refused('has-an-account');
      const words: RelationshipWords = {
        personId: actor.personId,
        withPersonId: other?.personId ?? null,
        withName: other?.name ?? said.name,
        tie: said.tie,
      };
      const personHash = this.hash.of('declares', actor.personId);
      if (await isDeclared(tx, personHash, words)) return refused('declared-already');
      const id = await this.keep(tx, personHash, words);
      tx.record({ action: 'person.declaration-made', subject: id });
      const accountIds = [actor.accountId, ...(said.accountId === null ? [] : [said.accountId])];
      await this.changed?.inTransaction(tx, { schoolId: actor.schoolId, accountIds });
      return true;
    });
  }

  private async keep(tx: Tx, personHash: string, words: RelationshipWords): Promise<string> {
    const id = newId();
    const { keyId, key } = await ownKey(tx);
    await tx.insert(DeclaredRelationship, {
      id,
      schoolId: tx.actor.schoolId,
      personHash,
      keyId,
      sealed: sealWords(key, 'declared_relationship', id, words),
      declaredAt: tx.at,
      endedOn: null,
      endedAt: null,
      version: 1,
    });
    return id;
  }
}

async function known(tx: Tx, accountId: string): Promise<{ personId: string; name: string } | null> {
  const [row] = await tx.query<{ personId: string; name: string }>(
    'SELECT person_id AS "personId", name FROM account WHERE id = ? AND school_id = ? AND id <> ? AND ended_at IS NULL',
    [accountId, tx.actor.schoolId, tx.actor.accountId],
  );
  return row ?? null;
}

async function isSomebodyWithAccount(tx: Tx, name: string): Promise<boolean> {
  const rows = await tx.query<{ name: string }>('SELECT name FROM account WHERE school_id = ? AND ended_at IS NULL', [tx.actor.schoolId]);
  return rows.some((row) => sameWords(row.name, name));
}

async function isDeclared(tx: Tx, personHash: string, said: RelationshipWords): Promise<boolean> {
  const rows = await tx.query<{ id: string; key_id: string; sealed: string }>(
    'SELECT id, key_id, sealed FROM declared_relationship WHERE person_hash = ? AND ended_at IS NULL',
    [personHash],
  );
  const keys = await tx.keys.openAll(rows.map(({ key_id }) => key_id));
  return rows.some(({ id, key_id, sealed }) => {
    const key = keys.get(key_id);
    if (!key) return false;
    const { withPersonId, withName, tie } = openWords<RelationshipWords>(key, 'declared_relationship', id, sealed);
    return tie === said.tie && withPersonId === said.withPersonId && (withPersonId !== null || sameWords(withName, said.withName));
  });
}
