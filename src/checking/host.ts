/** What command line and page each bring: hashing and signatures from where they run. */
export interface Host {
  sha256(): Hashing;
  /** Ed25519 (RFC 8032). */
  verifies(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean>;
}

export interface Hashing {
  update(bytes: Uint8Array): void;
  digest(): Uint8Array;
}

/** Files as they came out of a ZIP or a folder; their paths are plain ones, without the folder that holds them all. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: number;
  /** Hands on every byte in order. @throws NotReadable */
  read(take: (chunk: Uint8Array) => void): Promise<void>;
}

export function sha256(host: Host, ...parts: readonly Uint8Array[]): Uint8Array {
  const hashing = host.sha256();
  for (const part of parts) hashing.update(part);
  return hashing.digest();
}

export async function hashOf(host: Host, file: SourceFile): Promise<string> {
  const hashing = host.sha256();
  await file.read((chunk) => hashing.update(chunk));
  return hex(hashing.digest());
}

export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Null for anything but lower-case hexadecimal of that many bytes. */
export function fromHex(text: unknown, bytes: number): Uint8Array | null {
  if (typeof text !== 'string' || text.length !== bytes * 2 || !/^[0-9a-f]*$/.test(text)) return null;
  return Uint8Array.from({ length: bytes }, (_, i) => Number.parseInt(text.slice(i * 2, i * 2 + 2), 16));
}

/** Null for anything but canonical base64 with its padding: one text for one value, so that no letter can be changed unseen. */
export function fromBase64(text: string): Uint8Array | null {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return null;
  const binary = atob(text);
  return btoa(binary) === text ? Uint8Array.from(binary, (letter) => letter.charCodeAt(0)) : null;
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function concatenated(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}
