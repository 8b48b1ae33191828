import { Injectable } from '@nestjs/common';
import type { Tx } from '../audit/index.js';
import { newId } from '../kernel/index.js';
import { sealWords } from '../platform/crypto/sealed-words.js';
import { Person } from './person.entity.js';

/** What is known of somebody without an account. */
export interface PersonWords {
  readonly names: readonly string[];
  readonly handles: readonly string[];
  readonly bornOn: string | null;
}

/** Makes records of people who were named and are not known yet. */
@Injectable()
export class KnownPeople {
  /** One person of their own, with their own key. @returns the new id */
  async add(tx: Tx, words: PersonWords): Promise<string> {
    const id = newId();
    const { id: keyId, key } = await tx.keys.make('person', tx.now);
    await tx.insert(Person, {
      id,
      schoolId: tx.actor.schoolId,
      accountId: null,
      keyId,
      sealed: sealWords(key, 'person', id, words),
      madeAt: tx.at,
      version: 1,
    });
    return id;
  }
}
