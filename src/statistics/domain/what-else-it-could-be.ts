/** One figure: so many that go from one node of a table to another, and what a reader knows of how many that can be. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Published tables as figures that add up: whatever goes into a node comes out of it. */
export class AddingUp {
  private readonly touching = new Map<string, Flow[]>();

  constructor(flows: readonly Flow[]) {
    for (const flow of flows) for (const node of new Set([flow.from, flow.to])) this.at(node).push(flow);
  }

  /**
   * Whether a reader who knows all that is published, and that everything adds up, must leave at least two values open for a figure. The true
   * figures are one solution; there is another with this one greater or smaller exactly when the change can go round in a circle.
   */
  isOpen(flow: Flow): boolean {
    return (
      (flow.value < flow.high && this.leads(flow.to, flow.from, flow)) || (flow.value > flow.low && this.leads(flow.from, flow.to, flow))
    );
  }

  /** Whether one more (or one less on the way back) can go from a node to another, without the figure in question. */
  private leads(from: string, to: string, without: Flow): boolean {
    const reached = new Set([from]);
    const next = [from];
    for (let node = next.pop(); node !== undefined; node = next.pop()) {
      if (node === to) return true;
      for (const flow of this.at(node)) {
        const onward = flow === without ? null : stepFrom(node, flow);
        if (onward === null || reached.has(onward)) continue;
        reached.add(onward);
        next.push(onward);
      }
    }
    return false;
  }

  private at(node: string): Flow[] {
    const known = this.touching.get(node);
    if (known !== undefined) return known;
    const fresh: Flow[] = [];
    this.touching.set(node, fresh);
    return fresh;
  }
}

function stepFrom(node: string, { from, to, value, low, high }: Flow): string | null {
  if (node === from && value < high) return to;
  return node === to && value > low ? from : null;
}
