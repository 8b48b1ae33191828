/** A session that nobody uses ends; a page says so before. */
export const idleMinutes = 30;

/** However busy, everybody signs in again after a working day. */
export const longestHours = 12;

/** Time to find the phone between the password and the six-digit code. */
const halfwayMinutes = 15;

/** Use is noted once a minute, so a page that counts from its own loading may be a minute ahead. */
const graceMinutes = 1;

const minute = 60_000;

/** Whether a session has ended by itself. */
export function isOver(session: { started_at: string; seen_at: string; completed_at: string | null }, now: Date): boolean {
  const idle = now.getTime() - Date.parse(session.seen_at);
  const age = now.getTime() - Date.parse(session.started_at);
  const longest = session.completed_at === null ? halfwayMinutes : longestHours * 60;
  return idle >= (idleMinutes + graceMinutes) * minute || age >= longest * minute;
}
