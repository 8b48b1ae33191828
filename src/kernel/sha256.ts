/** 64 lower-case hexadecimal digits. */
export type Sha256 = string & { readonly isSha256: unique symbol };

export function asSha256(hex: string): Sha256 {
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new TypeError('Not a SHA-256 in hexadecimal');
  return hex as Sha256;
}
