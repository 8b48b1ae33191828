import { createHash, hash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { query } from '../../platform/database/sql.js';
import { openNote, type SignedHead } from './open-note.js';
import { VerifiedTree } from './tree.js';

export interface Fault {
  /** The entry that is wrong, or the first one that a wrong head cannot vouch for. */
  readonly seq: number;
  readonly why: string;
}

export interface LogReading {
  readonly entries: number;
  readonly root: Buffer;
  readonly faults: Fault[];
}

export interface StoredEntry {
  seq: number;
  at: string;
  actor: string;
  roles: string;
  channel: string;
  school: string;
  action: string;
  subject: string;
  covers: string;
  commitment: string;
  leaf: string;
}

const batch = 5_000;

/**
 * Reads the whole log and rebuilds its tree, trusting nothing that writing left behind. Memory stays flat whatever the size.
 * @param notes checkpoints that were kept outside the database
 * @param onEntry sees each entry whose own hash holds
 */
export async function verifyLog(
  manager: EntityManager,
  publicKey: Buffer,
  notes: readonly string[],
  onEntries: (entries: readonly StoredEntry[]) => Promise<void> = async () => {},
): Promise<LogReading> {
  const faults: Fault[] = [];
  const kept = readNotes(notes, publicKey, faults);
  const tree = new VerifiedTree();
  let expected = 1;
  for (;;) {
    const rows = await query<StoredEntry>(
      manager,
      'SELECT seq, at, actor, roles, channel, school, action, subject, covers, commitment, leaf FROM audit_entry WHERE seq >= ? ORDER BY seq LIMIT ?',
      [expected, batch],
    );
    for (const row of rows) {
      for (; expected < row.seq; expected += 1) {
        if (faults.length < 1_000) faults.push({ seq: expected, why: 'This entry is missing' });
        tree.add(Buffer.alloc(32));
        checkAgainst(kept, tree, faults);
      }
      const leaf = hashOf(row);
      if (leaf !== row.leaf) faults.push({ seq: row.seq, why: 'This entry was altered: its content does not match its hash' });
      tree.add(Buffer.from(leaf, 'hex'));
      checkAgainst(kept, tree, faults);
      expected = row.seq + 1;
    }
    await onEntries(rows);
    if (rows.length < batch) break;
  }
  await checkHead(manager, tree, faults);
  for (const { size } of kept.notes.slice(kept.next))
    faults.push({
      seq: tree.size + 1,
      why: `The log ends at entry ${tree.size}, but a kept checkpoint signed ${size}: its tail was cut off`,
    });
  faults.push(...(await startFaults(manager)));
  return { entries: tree.size, root: tree.root(), faults };
}

interface KeptNotes {
  readonly notes: readonly SignedHead[];
  next: number;
  /** Size of the last checkpoint that held. */
  sound: number;
  reported: boolean;
}

function readNotes(notes: readonly string[], publicKey: Buffer, faults: Fault[]): KeptNotes {
  const read = notes.map((note) => openNote(note, publicKey));
  if (read.includes(null)) faults.push({ seq: 0, why: 'A kept checkpoint is not signed by the key of this installation, or was altered' });
  const sound = read.filter((note): note is SignedHead => note !== null).sort((a, b) => a.size - b.size);
  const start: KeptNotes = { notes: sound, next: 0, sound: 0, reported: false };
  checkAgainst(start, new VerifiedTree(), faults);
  return start;
}

function checkAgainst(kept: KeptNotes, tree: VerifiedTree, faults: Fault[]): void {
  for (let note = kept.notes[kept.next]; note?.size === tree.size; note = kept.notes[kept.next]) {
    kept.next += 1;
    if (tree.root().equals(note.root)) kept.sound = note.size;
    else if (!kept.reported) {
      kept.reported = true;
      const first = kept.sound + 1;
      faults.push({
        seq: first,
        why: `Between entry ${first} and entry ${note.size} the log is not what a kept checkpoint signed: it was rewritten`,
      });
    }
  }
}

/** Written out column by column in the order of RFC 8785, apart from the library that appending uses. */
function hashOf(row: StoredEntry): string {
  const text = JSON.stringify({
    action: row.action,
    actor: row.actor,
    at: row.at,
    channel: row.channel,
    commitment: row.commitment,
    covers: row.covers,
    roles: row.roles,
    school: row.school,
    seq: row.seq,
    subject: row.subject,
  });
  return hash('sha256', '\u0000' + text);
}

async function checkHead(manager: EntityManager, tree: VerifiedTree, faults: Fault[]): Promise<void> {
  const [head] = await query<{ size: number; frontier: string }>(manager, 'SELECT size, frontier FROM audit_head WHERE id = 1');
  if (!head) faults.push({ seq: tree.size, why: 'The head of the log is missing' });
  else if (head.size < tree.size)
    faults.push({ seq: head.size + 1, why: `The head of the log says ${head.size} entries: those after it were inserted` });
  else if (head.size > tree.size)
    faults.push({ seq: tree.size + 1, why: `The head of the log says ${head.size} entries, but the log ends at ${tree.size}` });
  else if (headRoot(head.frontier).compare(tree.root()) !== 0)
    faults.push({ seq: tree.size, why: 'The log does not add up to its head: entries or the head were changed' });
}

function headRoot(frontier: string): Buffer {
  const hashes = frontier === '' ? [] : frontier.split(' ').map((hash) => Buffer.from(hash, 'base64'));
  const last = hashes.pop();
  if (!last) return createHash('sha256').update('').digest();
  return hashes.reduceRight(
    (right, left) =>
      createHash('sha256')
        .update(Buffer.concat([Buffer.from([1]), left, right]))
        .digest(),
    last,
  );
}

/** Rows numbered below 1 are no part of the tree: somebody put them there. */
async function startFaults(manager: EntityManager): Promise<Fault[]> {
  const rows = await query<{ seq: number }>(manager, 'SELECT seq FROM audit_entry WHERE seq < 1 ORDER BY seq LIMIT 100');
  return rows.map(({ seq }) => ({ seq, why: 'This entry was inserted: the log begins at 1' }));
}
