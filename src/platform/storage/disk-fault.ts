/** What a disk, or a database on it, cannot do at this moment. No fault of Heed’s, and none of whoever sent something. */
export type DiskFault = 'full' | 'read-only' | 'broken';

const byCode: Readonly<Record<string, DiskFault>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EIO: 'broken',
  // PostgreSQL: disk full, read-only transaction, I/O error.
  '53100': 'full',
  '25006': 'read-only',
  '58030': 'broken',
};

/** Looks through what a fault says it was caused by, as TypeORM wraps what a database said. @returns null for any other fault */
export function diskFaultOf(fault: unknown): DiskFault | null {
  for (let at: unknown = fault, depth = 0; typeof at === 'object' && at !== null && depth < 5; depth += 1) {
    const { code, driverError, cause } = at as { code?: unknown; driverError?: unknown; cause?: unknown };
    const found = typeof code === 'string' ? (byCode[code] ?? ofSqlite(code)) : null;
    if (found !== null) return found;
    at = driverError ?? cause;
  }
  return null;
}

function ofSqlite(code: string): DiskFault | null {
  if (code === 'SQLITE_FULL') return 'full';
  if (code.startsWith('SQLITE_READONLY')) return 'read-only';
  return code.startsWith('SQLITE_IOERR') ? 'broken' : null;
}
