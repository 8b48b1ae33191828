import { open } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { keptCheckpoints } from '../../audit/index.js';
import type { Settings } from '../../platform/config/settings.js';
import { Keyring } from '../../platform/crypto/keyring.js';
import { query } from '../../platform/database/sql.js';
import { ailing, sound, type Symptom } from './symptom.js';

export async function keysFit(source: DataSource, settings: Settings): Promise<Symptom> {
  const [made] = await query<{ master_fingerprint: string; signing_fingerprint: string }>(
    source.manager,
    'SELECT master_fingerprint, signing_fingerprint FROM installation WHERE id = 1',
  );
  if (!made) return sound('Keys', 'none yet: the first start makes them');
  const putBack = 'Put back the file that belongs to these records. Without it they cannot be opened.';
  try {
    const { fingerprints } = Keyring.load(settings);
    if (fingerprints.master !== made.master_fingerprint) return ailing('Keys', `${settings.keyFile} belongs to other records`, putBack);
    if (fingerprints.signing !== made.signing_fingerprint) return ailing('Keys', `${settings.signingKeyFile} signs another log`, putBack);
    return sound('Keys', 'both belong to these records. Keep a copy away from this machine');
  } catch (fault) {
    return ailing('Keys', fault instanceof Error ? fault.message : String(fault), putBack);
  }
}

/** A server that runs signs every minute. */
const mostBehindMs = 60 * 60_000;

/** Signed heads of the log are kept outside the database at least every minute while it grows. */
export async function checkpointsAre(source: DataSource, { checkpointFile }: Settings): Promise<Symptom> {
  const [head] = await query<{ size: number }>(source.manager, 'SELECT size FROM audit_head WHERE id = 1');
  const writable = 'Let the user who runs Heed read and write it.';
  const size = head?.size ?? 0;
  const kept = await keptCheckpoints(checkpointFile).catch(() => null);
  if (kept === null) return ailing('Checkpoints', `${checkpointFile} cannot be read`, writable);
  const last = Number(kept.at(-1)?.split('\n')[1] ?? 0);
  if (size > 0 && kept.length === 0)
    return ailing('Checkpoints', `none in ${checkpointFile}`, 'If there were some, somebody took them away: npm run heed -- audit verify');
  if (last > size)
    return ailing(
      'Checkpoints',
      `the last one signed ${last} entries, the log has ${size}`,
      'The log was cut: npm run heed -- audit verify',
    );
  if (kept.length > 0 && !(await canBeWritten(checkpointFile)))
    return ailing('Checkpoints', `${checkpointFile} cannot be written: the log grows without a sign of it outside`, writable);
  const oldest = last < size ? await entryAt(source, last + 1) : null;
  if (oldest !== null && Date.parse(oldest) < Date.now() - mostBehindMs)
    return ailing(
      'Checkpoints',
      `behind: the last one signed ${last} of ${size} entries, and the next is of ${oldest}`,
      'Start the server: it signs within a minute. If it runs, its log says why it can’t write the file.',
    );
  return sound('Checkpoints', `${kept.length} in ${checkpointFile}, the last at entry ${last} of ${size}`);
}

function canBeWritten(file: string): Promise<boolean> {
  return open(file, 'a').then(
    (handle) => handle.close().then(() => true),
    () => false,
  );
}

async function entryAt(source: DataSource, seq: number): Promise<string | null> {
  const [entry] = await query<{ at: string }>(source.manager, 'SELECT at FROM audit_entry WHERE seq >= ? ORDER BY seq LIMIT 1', [seq]);
  return entry?.at ?? null;
}
