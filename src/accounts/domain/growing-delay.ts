/** Mistakes that cost nothing: anybody mistypes a password. */
const free = 4;
const firstDelay = 5_000;
const longestDelay = 15 * 60_000;

/** After so long without a try the count begins again. */
export const triesForgottenAfter = 24 * 60 * 60_000;

/** Milliseconds until the next try counts: nothing at first, then twice as long each time, never so long that somebody is locked out. */
export function delayAfter(failures: number): number {
  if (failures <= free) return 0;
  return Math.min(firstDelay * 2 ** Math.min(failures - free - 1, 20), longestDelay);
}
