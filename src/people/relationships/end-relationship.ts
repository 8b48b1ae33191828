import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, type Day, isRefused, type Refused, refused } from '../../kernel/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import { NotFound } from '../../platform/http/faults.js';
import { DeclaredRelationship } from './declared-relationship.entity.js';

/** "It is over": it stays on the record, and keeps nobody out of what is reported from now on. Cases that are there already stay as they are. */
@Injectable()
export class EndRelationship {
  constructor(
    private readonly work: UnitOfWork,
    private readonly hash: KeyedHash,
  ) {}

  run(actor: Actor, id: string, endedOn: Day): Promise<true | Refused<'over-already'>> {
    return this.work.run<true | Refused<'over-already'>>(actor, async (tx) => {
      const [own] = await tx.query<{ version: number; ended_at: string | null }>(
        'SELECT version, ended_at FROM declared_relationship WHERE id = ? AND person_hash = ?',
        [id, this.hash.of('declares', actor.personId)],
      );
      if (!own) throw new NotFound();
      if (own.ended_at !== null) return refused('over-already');
      const ended = await tx.update(DeclaredRelationship, id, { endedOn, endedAt: tx.at }, own.version);
      if (isRefused<typeof ended, 'stale'>(ended)) return refused('over-already');
      tx.record({ action: 'person.declaration-ended', subject: id });
      return true;
    });
  }
}
