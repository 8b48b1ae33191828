import { hashes, verify } from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';

hashes.sha512 = sha512;

/**
 * The page's own hashing and signatures. SHA-256 by a library, because a browser's own wants a whole file in memory; Ed25519 by the browser
 * where it has it.
 */
export const browserHost = {
  sha256: () => sha256.create(),
  async verifies(publicKey, message, signature) {
    const own = await keyOf(publicKey);
    if (own !== null) return crypto.subtle.verify('Ed25519', own, signature, message);
    try {
      return verify(signature, message, publicKey, { zip215: false });
    } catch {
      return false;
    }
  },
};

/** Null where the browser has no Ed25519, or takes no page from a disk for a safe place. */
async function keyOf(publicKey) {
  try {
    return await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
  } catch {
    return null;
  }
}
