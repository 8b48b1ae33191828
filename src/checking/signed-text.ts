import { fromBase64, type Host, sameBytes, sha256, utf8 } from './host.js';

/** A public key with the name it signs under. */
export interface NamedKey {
  readonly name: string;
  readonly key: Uint8Array;
}

export interface SignedText {
  /** Everything that is signed, with the line break at its end. */
  readonly text: string;
  readonly name: string;
  /** First four bytes of the signature line: which key it says it is from. */
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
}

/** The head of the log that a checkpoint states. @source C2SP tlog-checkpoint */
export interface Head {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/** A key as one line: name, key id and key, set apart by plus signs. @source C2SP signed-note, "verifier keys" */
export function readKey(line: string, host: Host): NamedKey | null {
  const [, name = '', id = '', encoded = ''] = /^([^\s+]{1,200})\+([0-9a-f]{8})\+([A-Za-z0-9+/=]{44})\n?$/.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (bytes?.length !== 33 || bytes[0] !== 1) return null;
  const named = { name, key: bytes.subarray(1) };
  const expected = Array.from(keyIdOf(named, host), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return expected === id ? named : null;
}

/** A text with one signature below it. Null for anything else. @source C2SP signed-note */
export function readSigned(note: string): SignedText | null {
  const at = note.lastIndexOf('\n\n— ');
  const [, name, encoded] = at < 0 ? [] : (/^— ([^\s+]{1,200}) ([A-Za-z0-9+/=]{1,200})\n$/.exec(note.slice(at + 2)) ?? []);
  const bytes = fromBase64(encoded ?? '');
  if (name === undefined || bytes?.length !== 68) return null;
  return { text: note.slice(0, at + 1), name, keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) };
}

export async function isSignedBy(signed: SignedText, key: NamedKey, host: Host): Promise<boolean> {
  if (signed.name !== key.name || !sameBytes(signed.keyId, keyIdOf(key, host))) return false;
  return host.verifies(key.key, utf8(signed.text), signed.signature);
}

export function readHead({ text, name }: SignedText): Head | null {
  const [, origin = '', size = '', encoded = ''] = /^([^\s+]+)\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/=]{44})\n$/.exec(text) ?? [];
  const root = fromBase64(encoded);
  return origin === name && root?.length === 32 ? { origin, size: Number(size), root } : null;
}

function keyIdOf({ name, key }: NamedKey, host: Host): Uint8Array {
  return sha256(host, utf8(`${name}\n`), Uint8Array.of(1), key).subarray(0, 4);
}
