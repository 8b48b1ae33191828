import { createHash, createPublicKey, verify } from 'node:crypto';
import type { Head } from './check-proof.js';

/** The head of a log, as somebody signed it. */
export interface SignedHead extends Head {
  readonly origin: string;
}

const ed25519Prefix = Buffer.from('302a300506032b6570032100', 'hex');
const note = /^(([^\n]+)\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\n(?:[^\n]+\n)*)\n((?:— [^\n ]+ [A-Za-z0-9+/=]+\n)+)$/;

/**
 * Reads a checkpoint (C2SP tlog-checkpoint). Null when it is malformed or its signature does not hold. Further lines, and signatures of
 * others such as witnesses, may stand there and say nothing.
 */
export function openNote(text: string, publicKey: Buffer): SignedHead | null {
  const [, body, origin, size, root, signatures] = note.exec(text) ?? [];
  if (body === undefined || origin === undefined || root === undefined || signatures === undefined) return null;
  const key = createPublicKey({ key: Buffer.concat([ed25519Prefix, publicKey]), format: 'der', type: 'spki' });
  const id = keyId(origin, publicKey);
  const holds = signatures.split('\n').some((line) => {
    const [, name, signed = ''] = line.split(' ');
    const signature = Buffer.from(signed, 'base64');
    // One text for one signature: the last letter of base64 may be changed without changing a byte.
    if (signature.toString('base64') !== signed) return false;
    return name === origin && signature.subarray(0, 4).equals(id) && verify(null, Buffer.from(body), key, signature.subarray(4));
  });
  return holds ? { origin, size: Number(size), root: Buffer.from(root, 'base64') } : null;
}

/** The 32 bytes of a key written as one line (C2SP signed-note, "verifier keys"); null when it is none, or miswritten. */
export function readKeyLine(line: string): Buffer | null {
  const [, name, id, written] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(line) ?? [];
  if (name === undefined || id === undefined || written === undefined) return null;
  const [kind, ...key] = Buffer.from(written, 'base64');
  const publicKey = Buffer.from(key);
  return kind === 1 && keyId(name, publicKey).toString('hex') === id ? publicKey : null;
}

/** First four bytes of SHA-256(name || 0x0A || 0x01 || public key); 0x01 stands for Ed25519. */
function keyId(name: string, publicKey: Buffer): Buffer {
  return createHash('sha256').update(`${name}\n\u0001`).update(publicKey).digest().subarray(0, 4);
}
