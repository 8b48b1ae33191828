import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import sodium from 'sodium-native';
import { KeyFault } from './key-fault.js';

const keyBytes = 32;

/**
 * The two keys of an installation: the master key under which everything at rest is sealed, and the key that signs the log.
 * Whoever holds both the server and these files can read everything; the security page says so.
 */
export class Keyring {
  private constructor(
    private readonly master: Buffer,
    readonly signing: KeyObject,
  ) {}

  /** @throws KeyFault when a file is missing, too open or not a key */
  static load(files: { keyFile: string; signingKeyFile: string }): Keyring {
    return new Keyring(readMaster(files.keyFile), readSigning(files.signingKeyFile));
  }

  /** Makes the files that are not there yet. Only ever called over an empty database. */
  static create(files: { keyFile: string; signingKeyFile: string }): Keyring {
    if (!existsSync(files.keyFile)) writeSecret(files.keyFile, `${randomBytes(keyBytes).toString('base64')}\n`);
    if (!existsSync(files.signingKeyFile)) {
      const { privateKey } = generateKeyPairSync('ed25519');
      writeSecret(files.signingKeyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    }
    return Keyring.load(files);
  }

  /** A key for one purpose, so that no two uses ever share one. */
  derive(purpose: string): Buffer {
    const key = Buffer.alloc(keyBytes);
    sodium.crypto_generichash(key, Buffer.from(`heed/${purpose}`), this.master);
    return key;
  }

  /** Raw 32 bytes of the public half that verifies the log. */
  get publicKey(): Buffer {
    const spki = createPublicKey(this.signing).export({ type: 'spki', format: 'der' });
    return spki.subarray(spki.length - 32);
  }

  /** Kept in the database, so that a start with another key stops instead of sealing under it. */
  get fingerprints(): { master: string; signing: string } {
    return { master: this.derive('fingerprint').toString('base64url'), signing: this.publicKey.toString('base64url') };
  }
}

function readMaster(path: string): Buffer {
  const key = Buffer.from(readSecret(path, 'HEED_KEY_FILE').trim(), 'base64');
  if (key.length !== keyBytes) throw new KeyFault('HEED_KEY_FILE', path, 'does not hold a 32-byte key in base64');
  return key;
}

function readSigning(path: string): KeyObject {
  try {
    const key = createPrivateKey(readSecret(path, 'HEED_SIGNING_KEY_FILE'));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch (fault) {
    if (fault instanceof KeyFault) throw fault;
  }
  throw new KeyFault('HEED_SIGNING_KEY_FILE', path, 'does not hold an Ed25519 key in PEM');
}

function readSecret(path: string, setting: string): string {
  if (!existsSync(path))
    throw new KeyFault(
      setting,
      path,
      'is missing, and this database was sealed with it. Put the file back; a new one cannot open the records',
    );
  return readFileSync(path, 'utf8');
}

function writeSecret(path: string, secret: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, secret);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  chmodSync(path, 0o600);
}
