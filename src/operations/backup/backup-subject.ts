/** What backups and restores are entries about: by it the last one is found among millions. */
export const backupSubject = 'records';
