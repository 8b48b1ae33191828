import { createHash, type KeyObject, sign } from 'node:crypto';

/** The head of the log at one moment. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  /** 32 bytes. */
  readonly root: Buffer;
}

/** A checkpoint (C2SP tlog-checkpoint) as a signed note (C2SP signed-note) with one Ed25519 signature. */
export function signedNote(checkpoint: Checkpoint, signing: KeyObject, publicKey: Buffer): string {
  const body = `${checkpoint.origin}\n${checkpoint.size}\n${checkpoint.root.toString('base64')}\n`;
  return signedText(body, checkpoint.origin, signing, publicKey);
}

/**
 * A text with its Ed25519 signature below it (C2SP signed-note).
 * @throws TypeError for a text that the format can't hold: without a line break at its end, or with another control character
 */
export function signedText(text: string, name: string, signing: KeyObject, publicKey: Buffer): string {
  if (!text.endsWith('\n') || !text.isWellFormed() || /[^\P{Cc}\n]/u.test(text)) throw new TypeError('Not a text that can be signed');
  const signature = Buffer.concat([keyId(name, publicKey), sign(null, Buffer.from(text), signing)]);
  return `${text}\n— ${name} ${signature.toString('base64')}\n`;
}

/** The public key as one line: name, key id, key (C2SP signed-note, "verifier keys"). */
export function keyLine(name: string, publicKey: Buffer): string {
  return `${name}+${keyId(name, publicKey).toString('hex')}+${Buffer.concat([Buffer.of(1), publicKey]).toString('base64')}`;
}

/** First four bytes of SHA-256(name || 0x0A || 0x01 || public key); 0x01 stands for Ed25519. */
function keyId(name: string, publicKey: Buffer): Buffer {
  return createHash('sha256')
    .update(name)
    .update(Buffer.from([0x0a, 0x01]))
    .update(publicKey)
    .digest()
    .subarray(0, 4);
}
