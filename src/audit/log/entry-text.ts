import { canonicalRow } from '../canonical-row.js';
import type { AuditEntry } from '../audit-entry.entity.js';

/** The bytes that the leaf hash covers: canonical JSON (RFC 8785) of every column but `leaf`. */
export function entryText({ leaf: _, ...columns }: AuditEntry): string {
  return canonicalRow(columns);
}
