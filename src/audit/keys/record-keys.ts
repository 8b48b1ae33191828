import type { EntityManager } from 'typeorm';
import { newId } from '../../kernel/index.js';
import { placeholders, query } from '../../platform/database/sql.js';
import type { KeyWrap } from './key-wrap.js';
import type { SealingKeyKind } from './sealing-key.entity.js';

/** The keys that one unit of work, or one list, has opened. Never kept longer: a key destroyed elsewhere must not live on in memory. */
export class RecordKeys {
  /** Ids of keys that this unit of work destroyed, for the ledger of disposals. */
  readonly destroyed: string[] = [];
  private readonly opened = new Map<string, Buffer>();

  constructor(
    private readonly manager: EntityManager,
    private readonly wrap: KeyWrap,
  ) {}

  /** A fresh key, stored wrapped; `given` keeps the key and id of a draft that becomes a report. */
  async make(kind: SealingKeyKind, now: Date, given?: { id: string; key: Buffer }): Promise<{ id: string; key: Buffer }> {
    const made = given ?? { id: newId(), key: this.wrap.make() };
    await query(this.manager, 'INSERT INTO sealing_key (id, kind, wrapped, made_at) VALUES (?, ?, ?, ?)', [
      made.id,
      kind,
      this.wrap.wrap(made.id, made.key),
      now.toISOString(),
    ]);
    this.opened.set(made.id, made.key);
    return made;
  }

  /** @throws KeyGone when the key was destroyed: what it sealed has been disposed of */
  async open(id: string): Promise<Buffer> {
    await this.openAll([id]);
    const key = this.opened.get(id);
    if (!key) throw new KeyGone(id);
    return key;
  }

  /** Destroys the content of everything sealed under it, for good. */
  async destroy(id: string, now: Date): Promise<void> {
    const rows = await query(
      this.manager,
      'UPDATE sealing_key SET wrapped = NULL, destroyed_at = ? WHERE id = ? AND wrapped IS NOT NULL RETURNING id',
      [now.toISOString(), id],
    );
    if (rows.length > 0) this.destroyed.push(id);
    this.opened.delete(id);
  }

  /** One query for many; keys that were destroyed are left out. */
  async openAll(ids: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
    const missing = [...new Set(ids)].filter((id) => !this.opened.has(id));
    for (let at = 0; at < missing.length; at += 500) {
      const some = missing.slice(at, at + 500);
      const rows = await query<{ id: string; wrapped: string }>(
        this.manager,
        `SELECT id, wrapped FROM sealing_key WHERE wrapped IS NOT NULL AND id IN (${placeholders(some.length)})`,
        some,
      );
      for (const { id, wrapped } of rows) this.opened.set(id, this.wrap.unwrap(id, wrapped));
    }
    return this.opened;
  }
}

export class KeyGone extends Error {
  constructor(id: string) {
    super(`The sealing key ${id} was destroyed or never existed`);
    this.name = 'KeyGone';
  }
}
