import type { Tx } from '../../audit/index.js';

/** What backups and restores are entries about: by it the last one is found among millions. */
export const backupSubject = 'records';

/** One entry for each school, so that each one's data protection officer reads it on their page of the log. */
export async function recordForEachSchool(tx: Tx, action: 'records.backed-up' | 'records.restored'): Promise<void> {
  const schools = await tx.query<{ id: string }>('SELECT id FROM school ORDER BY id');
  for (const school of schools.length === 0 ? [''] : schools.map(({ id }) => id)) tx.record({ action, subject: backupSubject, school });
}
