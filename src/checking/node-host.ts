import { createHash, createPublicKey, verify } from 'node:crypto';
import type { Host } from './host.js';

const ed25519Prefix = Buffer.from('302a300506032b6570032100', 'hex');

/** The command line's own hashing and signatures: those of Node. */
export const nodeHost: Host = {
  sha256() {
    const hash = createHash('sha256');
    return { update: (bytes) => void hash.update(bytes), digest: () => new Uint8Array(hash.digest()) };
  },
  async verifies(publicKey, message, signature) {
    const key = createPublicKey({ key: Buffer.concat([ed25519Prefix, publicKey]), format: 'der', type: 'spki' });
    return verify(null, message, key, signature);
  },
};
