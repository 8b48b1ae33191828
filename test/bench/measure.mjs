/** What a benchmark answers with: a value beside its limit, both measured in the same run. */
/** @typedef {{ name: string, value: number, unit: string, limit: number, ratio: number, goal: string, ok: boolean }} Result */

/** @param {readonly number[]} values */
export function median(values) {
  return quantile(values, 0.5);
}

/** The value below which that share of them lies. @param {readonly number[]} values @param {number} share from 0 to 1 */
export function quantile(values, share) {
  if (values.length === 0) throw new Error('Nothing was measured');
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at - Math.floor(at));
}

/**
 * Measures two things turn by turn, so that whatever else the machine does slows both alike. The ratio is the median of the pairs' ratios.
 * @param {number} rounds
 * @param {() => Promise<number>} ours
 * @param {() => Promise<number>} theirs
 * @returns {Promise<{ value: number, limit: number, ratio: number }>}
 */
export async function paired(rounds, ours, theirs) {
  const pairs = [];
  for (let round = 0; round < rounds; round += 1) {
    // Who goes first changes, because the second often finds things warm.
    const oursFirst = round % 2 === 0;
    const first = await (oursFirst ? ours() : theirs());
    const second = await (oursFirst ? theirs() : ours());
    pairs.push(oursFirst ? { value: first, limit: second } : { value: second, limit: first });
  }
  return {
    value: median(pairs.map(({ value }) => value)),
    limit: median(pairs.map(({ limit }) => limit)),
    ratio: median(pairs.map(({ value, limit }) => value / limit)),
  };
}

/** How often a second something is done by so many at once. @param {() => Promise<unknown>} work @returns {Promise<number>} */
export async function perSecond(work, { atOnce, times }) {
  let left = times;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left > 0) {
        left -= 1;
        await work();
      }
    }),
  );
  return (times * 1000) / (performance.now() - startedAt);
}

/** @param {() => Promise<unknown>} work @returns {Promise<number>} */
export async function milliseconds(work) {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/**
 * A result that is good when the ratio is no less, or no more, than the goal; without a goal it only informs.
 * @param {{ atLeast: number } | { atMost: number } | {}} goal
 * @returns {Result}
 */
export function result(name, { value, limit, ratio = value / limit }, unit, goal) {
  const ok = 'atLeast' in goal ? ratio >= goal.atLeast : 'atMost' in goal ? ratio <= goal.atMost : true;
  return {
    name,
    value: tidy(value),
    unit,
    limit: tidy(limit),
    ratio: tidy(ratio),
    goal: 'atLeast' in goal ? `>= ${goal.atLeast}` : 'atMost' in goal ? `<= ${goal.atMost}` : 'none',
    ok,
  };
}

function tidy(number) {
  return Number(number.toPrecision(4));
}
