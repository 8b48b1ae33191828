import type { Lock, Locker, RequestRelease } from '@tus/server';

/**
 * One request at a time for each file on its way. Whoever comes next asks the one before to end: a telephone that lost its connection comes back
 * while the server still waits for the old one.
 */
export class UploadLocks implements Locker {
  private readonly held = new Map<string, { readonly over: Promise<void>; readonly release: RequestRelease }>();

  newLock(id: string): Lock {
    let free: () => void = () => undefined;
    return {
      lock: async (_signal, release) => {
        for (let before = this.held.get(id); before; before = this.held.get(id)) {
          await before.release();
          await before.over;
        }
        this.held.set(id, { over: new Promise((resolve) => (free = resolve)), release });
      },
      unlock: () => {
        this.held.delete(id);
        free();
        return Promise.resolve();
      },
    };
  }
}
