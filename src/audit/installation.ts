import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Settings } from '../platform/config/settings.js';
import { KeyFault } from '../platform/crypto/key-fault.js';
import { Keyring } from '../platform/crypto/keyring.js';
import { query } from '../platform/database/sql.js';
import { Installation } from './installation.entity.js';

type Row = { master_fingerprint: string; signing_fingerprint: string; demonstration_since: string | null };

/**
 * Opens the keys that belong to a migrated database; over an empty one it makes them and writes down whose they are.
 * @throws KeyFault when a key is missing or another's
 */
export async function openKeys(source: DataSource, settings: Settings, now: Date): Promise<Keyring> {
  const [row] = await query<Row>(
    source.manager,
    'SELECT master_fingerprint, signing_fingerprint, demonstration_since FROM installation WHERE id = 1',
  );
  if (!row) return begin(source, settings, now);
  if ((row.demonstration_since !== null) !== (settings.demo !== null)) throw new WrongKindOfData(settings.demo !== null);
  const keyring = Keyring.load(settings);
  if (keyring.fingerprints.master !== row.master_fingerprint)
    throw new KeyFault('HEED_KEY_FILE', settings.keyFile, 'is not the key that this database was sealed with');
  if (keyring.fingerprints.signing !== row.signing_fingerprint)
    throw new KeyFault('HEED_SIGNING_KEY_FILE', settings.signingKeyFile, 'is not the key that signs this log');
  return keyring;
}

async function begin(source: DataSource, settings: Settings, now: Date): Promise<Keyring> {
  const keyring = Keyring.create(settings);
  const installation: Installation = {
    id: 1,
    origin: `heed/${randomBytes(9).toString('base64url')}`,
    masterFingerprint: keyring.fingerprints.master,
    signingFingerprint: keyring.fingerprints.signing,
    madeAt: now.toISOString(),
    demonstrationSince: settings.demo ? now.toISOString() : null,
  };
  // Two nodes may start at once over an empty database: the first one's row stands.
  await source.manager.createQueryBuilder().insert().into(Installation).values(installation).orIgnore().execute();
  return openKeysOf(source, settings, now, keyring);
}

async function openKeysOf(source: DataSource, settings: Settings, now: Date, made: Keyring): Promise<Keyring> {
  const [row] = await query<Row>(
    source.manager,
    'SELECT master_fingerprint, signing_fingerprint, demonstration_since FROM installation WHERE id = 1',
  );
  return row?.master_fingerprint === made.fingerprints.master ? made : openKeys(source, settings, now);
}

/** A demonstration must never open a school's records, nor a school's server the demonstration's. */
export class WrongKindOfData extends Error {
  constructor(demo: boolean) {
    super(
      demo
        ? 'DATA_DIR: this folder holds real records, and the demonstration never touches those. Example: DATA_DIR=./demo-data'
        : 'DATA_DIR: this folder holds the demonstration. Example: DATA_DIR=./data',
    );
    this.name = 'WrongKindOfData';
  }
}
