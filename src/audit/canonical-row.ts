/**
 * Canonical JSON (RFC 8785) of a row without its empty columns. It holds nothing but text and whole numbers, so that this is many times
 * faster than the general way.
 * @throws TypeError for text that is not well-formed: no database gives it back as it was
 */
export function canonicalRow(row: Readonly<Record<string, string | number | null>>): string {
  const members: string[] = [];
  for (const column of Object.keys(row).sort()) {
    const value = row[column];
    if (value === null || value === undefined) continue;
    if (typeof value === 'string' && !value.isWellFormed()) throw new TypeError('Text that is not well-formed');
    members.push(`"${column}":${JSON.stringify(value)}`);
  }
  return `{${members.join(',')}}`;
}
