import { AsyncLocalStorage } from 'node:async_hooks';

let watched: AsyncLocalStorage<true> | null = null;

/**
 * From now on a call past an open transaction is noticed at once. To know where each promise comes from costs a busy server a tenth of its
 * speed, so only tests ask for it.
 */
export function watchForNesting(): void {
  watched ??= new AsyncLocalStorage<true>();
}

export function insideTransaction(): boolean {
  return watched?.getStore() ?? false;
}

export function withinTransaction<Answer>(work: () => Answer): Answer {
  return watched === null ? work() : watched.run(true, work);
}
