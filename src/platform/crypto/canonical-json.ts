import canonicalizeAny from 'canonicalize';

/** Canonical JSON as in RFC 8785. @throws TypeError for what JSON cannot say */
export function canonicalize(value: unknown): string {
  const text = canonicalizeAny(value);
  if (text === undefined) throw new TypeError('Not a JSON value');
  return text;
}
