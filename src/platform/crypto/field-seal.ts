import sodium from 'sodium-native';
import { fillNonce } from './nonces.js';

const version = 'v1.';
const nonceBytes = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
const tagBytes = sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES;

/** Which field of which row a sealed value belongs to, so that it cannot be moved to another. */
export interface SealedPlace {
  readonly table: string;
  readonly id: string | number;
  readonly column: string;
}

/** XChaCha20-Poly1305 with a random nonce; `v1.` and base64url. */
export function sealField(key: Buffer, place: SealedPlace, text: string): string {
  const words = Buffer.from(text, 'utf8');
  const sealed = Buffer.allocUnsafe(nonceBytes + words.length + tagBytes);
  const nonce = sealed.subarray(0, nonceBytes);
  fillNonce(nonce);
  sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.subarray(nonceBytes), words, associated(place), null, nonce, key);
  return version + sealed.toString('base64url');
}

/** @throws SealFault when the value was altered, moved, or sealed under another key */
export function openField(key: Buffer, place: SealedPlace, sealed: string): string {
  if (!sealed.startsWith(version)) throw new SealFault(place);
  const bytes = Buffer.from(sealed.slice(version.length), 'base64url');
  if (bytes.length < nonceBytes + tagBytes) throw new SealFault(place);
  const words = Buffer.allocUnsafe(bytes.length - nonceBytes - tagBytes);
  try {
    sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      words,
      null,
      bytes.subarray(nonceBytes),
      associated(place),
      bytes.subarray(0, nonceBytes),
      key,
    );
  } catch {
    throw new SealFault(place);
  }
  return words.toString('utf8');
}

function associated({ table, id, column }: SealedPlace): Buffer {
  return Buffer.from(`${table}\n${id}\n${column}`);
}

export class SealFault extends Error {
  constructor(place: SealedPlace) {
    super(`Sealed value of ${place.table}.${place.column} does not open: altered, moved, or sealed under another key`);
    this.name = 'SealFault';
  }
}
