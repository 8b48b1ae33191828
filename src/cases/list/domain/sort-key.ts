const farthest = 8_640_000_000_000_000;

/** Between these stand the closed cases in which something is still to be done: no moment of closing begins with a nought. */
export const leftAfterwards = { from: '20', to: '21' } as const;

/**
 * Where a case stands in a reader's list: what waits for them first by its due time, then what waits on others, then what is closed: first where
 * something is still to be done by them, then newest first.
 */
export function sortKeyOf(of: {
  readonly closedAt: string | null;
  readonly dueAt: string | null;
  readonly waitsForReader: boolean;
}): string {
  if (of.closedAt !== null && of.waitsForReader) return `${leftAfterwards.from}${of.dueAt ?? '9'}`;
  if (of.closedAt !== null) return `2${String(farthest - Date.parse(of.closedAt)).padStart(16, '0')}`;
  // Without a due time it comes after everything that has one.
  return `${of.waitsForReader ? '0' : '1'}${of.dueAt ?? '9'}`;
}
