import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { KeyWrap, RecordKeys } from '../../audit/index.js';
import type { Actor } from '../../kernel/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import { openWords } from '../../platform/crypto/sealed-words.js';
import { query } from '../../platform/database/sql.js';
import type { RelationshipWords } from './relationship-words.js';

/** Somebody with an account at the same school. */
export interface OtherPerson {
  readonly accountId: string;
  readonly name: string;
  readonly jobTitle: string;
}

/** A declaration as whoever made it reads it. */
export interface OwnRelationship extends RelationshipWords {
  readonly id: string;
  readonly declaredAt: string;
  readonly endedOn: string | null;
}

@Injectable()
export class RelationshipsQueries {
  constructor(
    private readonly source: DataSource,
    private readonly wrap: KeyWrap,
    private readonly hash: KeyedHash,
  ) {}

  /** Only one's own: what others declared is nobody's business. The newest first. */
  async own({ personId }: Actor): Promise<OwnRelationship[]> {
    const rows = await query<{ id: string; key_id: string; sealed: string; declared_at: string; ended_on: string | null }>(
      this.source.manager,
      'SELECT id, key_id, sealed, declared_at, ended_on FROM declared_relationship WHERE person_hash = ? ORDER BY declared_at DESC, id DESC',
      [this.hash.of('declares', personId)],
    );
    const keys = await new RecordKeys(this.source.manager, this.wrap).openAll(rows.map(({ key_id }) => key_id));
    return rows.flatMap(({ id, key_id, sealed, declared_at, ended_on }) => {
      const key = keys.get(key_id);
      if (!key) return [];
      const words = openWords<RelationshipWords>(key, 'declared_relationship', id, sealed);
      return [{ ...words, id, declaredAt: declared_at, endedOn: ended_on }];
    });
  }

  /** Whom one can choose. */
  others({ schoolId, accountId }: Actor): Promise<OtherPerson[]> {
    return query<OtherPerson>(
      this.source.manager,
      `SELECT id AS "accountId", name, job_title AS "jobTitle" FROM account
       WHERE school_id = ? AND ended_at IS NULL AND id <> ? ORDER BY name, id`,
      [schoolId, accountId],
    );
  }
}
