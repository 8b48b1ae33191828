import { hash, randomBytes } from 'node:crypto';
import { sealField } from '../../platform/crypto/field-seal.js';
import { AuditDetail } from '../audit-detail.entity.js';
import { AuditEntry } from '../audit-entry.entity.js';
import type { PendingFact, Tx } from '../tx.js';
import { canonicalize } from '../../platform/crypto/canonical-json.js';
import { entryText } from './entry-text.js';
import { appended, leafHash, readFrontier, writeFrontier } from './frontier.js';

/** Puts the facts of a unit of work onto the log. Comes last in the transaction, because it holds the lock that orders all appends. */
export async function appendFacts(tx: Tx): Promise<void> {
  tx.close();
  const details = await Promise.all(tx.facts.map((fact) => salted(tx, fact)));
  const [head] = await tx.query<{ size: number; frontier: string }>(
    'UPDATE audit_head SET size = size + ? WHERE id = 1 RETURNING size, frontier',
    [tx.facts.length],
  );
  if (!head) throw new Error('The log has no head: the database was not migrated');
  const before = head.size - tx.facts.length;
  const entries = tx.facts.map((fact, index) => entryOf(tx, fact, before + index + 1, details[index]?.commitment ?? ''));
  const frontier = appended(
    readFrontier(before, head.frontier),
    entries.map((entry) => Buffer.from(entry.leaf, 'hex')),
  );
  await tx.insert(AuditEntry, entries);
  const sealed = details.flatMap((detail, index) => (detail ? [detail.seal(before + index + 1)] : []));
  if (sealed.length > 0) await tx.insert(AuditDetail, sealed);
  await tx.query('UPDATE audit_head SET frontier = ? WHERE id = 1', [writeFrontier(frontier)]);
}

function entryOf(tx: Tx, fact: PendingFact, seq: number, commitment: string): AuditEntry {
  const by = fact.by ?? tx.actor;
  const entry: AuditEntry = {
    seq,
    at: tx.at,
    actor: by.accountId,
    roles: by.roles.join(' '),
    channel: by.channel,
    school: fact.school ?? tx.actor.schoolId,
    action: fact.action,
    subject: fact.subject ?? '',
    covers: fact.covers.join('\n'),
    commitment,
    leaf: '',
  };
  return { ...entry, leaf: leafHash(entryText(entry)).toString('hex') };
}

interface SaltedDetail {
  readonly commitment: string;
  seal(seq: number): AuditDetail;
}

/** The salt keeps anyone who guesses a detail from proving the guess against the log. */
async function salted(tx: Tx, fact: PendingFact): Promise<SaltedDetail | null> {
  if (!fact.detail) return null;
  const { keyId, words } = fact.detail;
  const key = await tx.keys.open(keyId);
  const text = canonicalize({ salt: randomBytes(16).toString('base64url'), words });
  return {
    commitment: hash('sha256', text),
    seal: (seq) => ({ seq, keyId, sealed: sealField(key, { table: 'audit_detail', id: seq, column: 'sealed' }, text) }),
  };
}
