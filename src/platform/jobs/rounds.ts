import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Logs } from '../logging/logs.js';

/** Walks its rounds: calls each piece of background work every so often, never twice at once, and waits for it at shutdown. */
@Injectable()
export class Rounds implements BeforeApplicationShutdown {
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Set<Promise<void>>();
  private stopped = false;

  constructor(private readonly logs: Logs) {}

  /** @returns a call that brings the next round forward */
  every(milliseconds: number, name: string, work: () => Promise<void>): () => void {
    let busy = false;
    let again = false;
    const round = (): void => {
      if (this.stopped) return;
      if (busy) {
        again = true;
        return;
      }
      busy = true;
      const walked = work()
        .catch((fault: unknown) => this.logs.error(`round failed: ${name}`, { fault }))
        .finally(() => {
          busy = false;
          this.running.delete(walked);
          if (again) {
            again = false;
            round();
          }
        });
      this.running.add(walked);
    };
    this.timers.push(setInterval(round, milliseconds).unref());
    return round;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all(this.running);
  }
}
