import type { Readable } from 'node:stream';
import type { Refused } from '../../kernel/index.js';
import { ConfinedChild, type Kind, type ViewRefusal } from './confined-child.js';

const maxChildren = 2;
/** Before a child is replaced, so that what its memory gathers over time never counts against a file. */
const filesPerChild = 50;

type AnyChild = Pick<ConfinedChild<unknown, unknown>, 'isAlive' | 'given' | 'kill'> & { readonly kind: unknown };

/** Children of each kind, started when needed and ended after a rest, so that none is alive when nobody looks. Two work at most; the rest wait. */
export class ChildPool {
  private readonly resting = new Map<AnyChild, NodeJS.Timeout>();
  private readonly waiting: (() => void)[] = [];
  private working = 0;

  constructor(private readonly restMilliseconds: number) {}

  /** How many children are alive, working or resting. */
  get alive(): number {
    return this.working + this.resting.size;
  }

  /** Takes the source and closes it. @throws what the source throws */
  async make<Order, Result>(kind: Kind<Order, Result>, order: Order, source: Readable): Promise<Result | Refused<ViewRefusal>> {
    await this.turn();
    const child = this.wake(kind);
    try {
      return await child.make(order, source);
    } finally {
      this.rest(child);
      this.nextTurn();
    }
  }

  /** Ends the children that rest. */
  stop(): void {
    for (const child of [...this.resting.keys()]) this.dismiss(child);
  }

  private async turn(): Promise<void> {
    if (this.working >= maxChildren) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.working += 1;
  }

  /** Whoever waits takes over the place, so that nobody slips in between. */
  private nextTurn(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.working -= 1;
  }

  private wake<Order, Result>(kind: Kind<Order, Result>): ConfinedChild<Order, Result> {
    for (const [child, timer] of this.resting) {
      if (child.kind !== kind) continue;
      clearTimeout(timer);
      this.resting.delete(child);
      if (child.isAlive) return child as ConfinedChild<Order, Result>;
    }
    return new ConfinedChild(kind);
  }

  private rest(child: AnyChild): void {
    if (!child.isAlive) return;
    if (child.given >= filesPerChild) return child.kill();
    this.resting.set(child, setTimeout(() => this.dismiss(child), this.restMilliseconds).unref());
  }

  private dismiss(child: AnyChild): void {
    clearTimeout(this.resting.get(child));
    this.resting.delete(child);
    child.kill();
  }
}
