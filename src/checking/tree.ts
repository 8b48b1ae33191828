import { type Host, sameBytes, sha256, utf8 } from './host.js';

/** SHA-256(0x00 || entry). @source RFC 9162, 2.1.1 */
export function leafOf(entry: string, host: Host): Uint8Array {
  return sha256(host, Uint8Array.of(0), utf8(entry));
}

/** Whether a leaf stands at that index below a root. @source RFC 9162, 2.1.3.2 */
export function isBelow(
  { leaf, index, path }: { readonly leaf: Uint8Array; readonly index: number; readonly path: readonly Uint8Array[] },
  head: { readonly size: number; readonly root: Uint8Array },
  host: Host,
): boolean {
  if (index >= head.size) return false;
  let [at, last, hash] = [index, head.size - 1, leaf];
  for (const beside of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = sha256(host, Uint8Array.of(1), beside, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else hash = sha256(host, Uint8Array.of(1), hash, beside);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && sameBytes(hash, head.root);
}
