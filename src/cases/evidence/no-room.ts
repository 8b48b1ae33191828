import type { DiskFault } from '../../platform/storage/disk-fault.js';

const then = 'Keep your file, and tell your administrator. Meanwhile you can tell us in words what it shows.';

/** Behind "Not added." or "Nothing was added.": the disk is to blame, and nobody who sends something. */
export const noRoom: Readonly<Record<DiskFault, string>> = {
  full: `The disk that Heed keeps files on is full. ${then}`,
  'read-only': `Heed can’t write to the disk that it keeps files on. ${then}`,
  broken: `The disk that Heed keeps files on doesn’t work as it should. ${then}`,
};
