import { hash } from 'node:crypto';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import { type Row, shapeOf } from '../platform/database/sql.js';
import { canonicalRow } from './canonical-row.js';

export type EntityClass<Entity extends ObjectLiteral = ObjectLiteral> = new () => Entity;

const covered = new Set<EntityClass>();

/** Marks an entity whose rows the log vouches for: each insert and update puts the hash of the stored row into an entry. */
export function Covered(): ClassDecorator {
  return (target) => void covered.add(target as unknown as EntityClass);
}

export function isCovered(target: EntityClass): boolean {
  return covered.has(target);
}

export function coveredTables(manager: EntityManager): string[] {
  return [...covered].filter((target) => manager.dataSource.hasMetadata(target)).map((target) => shapeOf(manager, target).table);
}

/**
 * SHA-256 over the canonical JSON of a row as the database gives it back, without its empty columns: a column that a later release adds
 * leaves the hashes of older rows as they were.
 */
export function rowHash(row: Row): string {
  return hash('sha256', canonicalRow(row));
}
