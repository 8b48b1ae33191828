/** A session that nobody uses ends; a page says so before. */
export const idleMinutes = 30;

/** However busy, everybody signs in again after a working day. */
export const longestHours = 12;
