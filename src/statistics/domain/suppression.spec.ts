import fc from 'fast-check';
import { type Counted, figuresOf, type Figure, protect, type Rows } from './suppression.js';

const read = (counted: Counted): string => figuresOf(counted).join(' ');

describe('one time by itself', () => {
  test.each<[why: string, counts: number[], reads: string]>([
    ['what is great enough stands as a number', [12, 7], '12 7'],
    ['two small ones hide each other', [12, 3, 2], '12 few few'],
    ['nought is a small one too', [12, 1, 0], '12 few few'],
    ['a single small one would be what is left over: the next one is hidden', [12, 9, 3], 'hidden 9 few'],
    ['where all small ones are nought, what is left over would say so', [12, 9, 0, 0], 'hidden 9 few few'],
    ['where all small ones are four, it would too', [12, 9, 4, 4], 'hidden 9 few few'],
    ['nothing is left to hide behind: nobody learns which it is', [5, 0, 0], 'hidden hidden hidden'],
    ['two of five and nothing else', [5, 5, 0], 'hidden hidden hidden'],
    ['a school without a case: that it has none is shown elsewhere', [0, 0], 'few few'],
  ])('%s', (_, counts, reads) => {
    expect(read(protect(counts, sum(counts)))).toBe(reads);
  });

  test('where one case can stand in several rows, the others do not tell what one is', () => {
    expect(read(protect([8, 9, 3], 12, [], { overlap: true }))).toBe('8 9 few');
  });
});

describe('terms and their year', () => {
  test.each<[why: string, terms: number[][], termsRead: string[], yearReads: string]>([
    [
      'small ones of three terms come to a number that can be shown',
      [
        [9, 8, 2, 3],
        [9, 8, 3, 2],
        [9, 8, 1, 1],
      ],
      ['9 8 few few', '9 8 few few', '9 8 few few'],
      '27 24 6 6',
    ],
    [
      'the year less two terms would give the third',
      [
        [9, 6, 1, 1],
        [9, 7, 1, 1],
        [9, 2, 1, 1],
      ],
      ['9 6 few few', '9 7 few few', '9 few few few'],
      '27 hidden few few',
    ],
  ])('%s', (_, terms, termsRead, yearReads) => {
    const parts = terms.map((counts) => protect(counts, sum(counts)));
    const counts = added(terms);
    expect(parts.map(read)).toEqual(termsRead);
    expect(read(protect(counts, sum(counts), parts))).toBe(yearReads);
  });

  test('totals of the whole school: nought is shown, and one small term hides the year', () => {
    const totals = (...terms: number[]): string[] => {
      const parts = terms.map((count) => protect([count], null, [], { totals: true }));
      return [...parts.map(read), read(protect([sum(terms)], null, parts, { totals: true }))];
    };
    expect(totals(6, 0, 7)).toEqual(['6', '0', '7', '13']);
    expect(totals(6, 0, 3)).toEqual(['6', '0', 'few', 'hidden']);
    expect(totals(2, 6, 3)).toEqual(['few', '6', 'few', '11']);
    expect(totals(1, 6, 1)).toEqual(['few', '6', 'few', 'hidden']);
    expect(totals(0, 0, 0)).toEqual(['0', '0', '0', '0']);
  });
});

/** @source domain guide 17, edge case (g) */
test('three schools with two allegations each: none of theirs, and six together', () => {
  // Rows by decision: a case may be more than one thing.
  const schools = [2, 2, 2].map((count) => protect([count, 0, 0], 2, [], { overlap: true }));
  expect(schools.map(read)).toEqual(['few few few', 'few few few', 'few few few']);
  expect(read(protect([6, 0, 0], 6, schools, { overlap: true }))).toBe('6 few few');
  // Where each case stands in one row, six of six would say that no other row has any.
  const kinds = [2, 2, 2].map((count) => protect([count, 0, 0], 2));
  expect(read(protect([6, 0, 0], 6, kinds))).toBe('hidden few few');
});

describe('somebody who knows every published figure, that they add up, and what “fewer than 5” means', () => {
  const count = fc.integer({ min: 0, max: 9 });
  const rows = fc.integer({ min: 2, max: 4 });
  const terms = rows.chain((width) => fc.array(fc.array(count, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }));

  test('cannot compute a figure of one time', () => {
    fc.assert(
      fc.property(
        rows.chain((width) => fc.array(count, { minLength: width, maxLength: width })),
        fc.boolean(),
        (counts, overlap) => {
          const total = overlap ? Math.max(...counts) : sum(counts);
          expect(computable(protect(counts, total, [], { overlap }), { overlap })).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('cannot by taking terms from their year, or a year from its terms', () => {
    fc.assert(
      fc.property(terms, fc.boolean(), (all, overlap) => {
        const parts = all.map((counts) => protect(counts, overlap ? Math.max(...counts) : sum(counts), [], { overlap }));
        const whole = protect(added(all), sum(parts.map(({ total }) => total ?? 0)), parts, { overlap });
        expect(computable(whole, { overlap })).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('cannot by taking schools, and their terms, from their trust', () => {
    fc.assert(
      fc.property(
        fc.array(
          terms.filter((all) => all[0]?.length === 3),
          { minLength: 1, maxLength: 3 },
        ),
        (schools) => {
          const parts = schools.map((all) => {
            const own = all.map((counts) => protect(counts, sum(counts)));
            return protect(added(all), sum(added(all)), own);
          });
          const counts = added(parts.map((part) => [...part.counts]));
          expect(computable(protect(counts, sum(counts), parts), {})).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('cannot compute a total that is not shown', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 4 }), (all) => {
        const parts = all.map((one) => protect([one], null, [], { totals: true }));
        expect(computable(protect([sum(all)], null, parts, { totals: true }), { totals: true })).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('cannot compute a total that is not shown from the rows that come to it', () => {
    fc.assert(
      fc.property(terms, fc.boolean(), (all, overlap) => {
        const counted = year(all, overlap);
        expect(computable(counted, { overlap }, 'as published')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('would, had nothing but the small ones been hidden', () => {
    const open: Counted = { counts: [12, 9, 3], marks: ['shown', 'shown', 'few'], total: 24, totalMark: 'shown', parts: [] };
    expect(computable(open, {})).toEqual(['all, row 2']);
  });
});

/** Terms and their year, with totals published by their own rule. */
function year(all: readonly (readonly number[])[], overlap: boolean): Counted {
  const cases = all.map((counts) => (overlap ? Math.max(...counts) : sum(counts)));
  const totals = cases.map((one) => protect([one], null, [], { totals: true }));
  const whole = protect([sum(cases)], null, totals, { totals: true });
  const parts = all.map((counts, at) => protect(counts, cases[at] ?? 0, [], { overlap }, totals[at]?.marks[0]));
  return protect(added(all), sum(cases), parts, { overlap }, whole.marks[0]);
}

/** What is published about one figure, as the attacker reads it: nothing else of the school is known to them. */
interface Unknown {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}
interface Equation {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
  readonly equals: number;
}

/**
 * Names every figure that is not shown and of which only one value agrees with everything published. Searches all solutions in whole
 * numbers; it shares nothing with the rule that it tries to break.
 */
function computable(counted: Counted, rows: Rows, totals: 'known' | 'as published' = 'known'): string[] {
  const unknowns: Unknown[] = [];
  const equations: Equation[] = [];
  const asked: number[] = [];
  const truth: number[] = [];
  const add = (name: string, [low, high]: readonly [number, number], value: number): number => {
    truth.push(value);
    return unknowns.push({ name, low, high }) - 1;
  };
  const totalOf = ({ total, totalMark }: Counted, name: string): number => {
    const known = total ?? 0;
    const [low, high] =
      totals === 'known' || totalMark === 'shown' ? [known, known] : totalMark === 'few' ? [1, 4] : [totalMark === 'hidden' ? 5 : 0, most];
    const at = add(`${name}, total`, [low, high], known);
    if (low !== high) asked.push(at);
    return at;
  };
  const walk = (one: Counted, name: string): { own: number[]; total: number | null } => {
    const own = figuresOf(one).map((figure, row) => {
      const at = add(`${name}, row ${row}`, readAs(figure, one, row, rows), one.counts[row] ?? 0);
      if (typeof figure !== 'number' && one.total !== 0) asked.push(at);
      return at;
    });
    const parts = one.parts.map((part, at) => walk(part, `${name}.${at}`));
    const total = one.total === null ? null : totalOf(one, name);
    if (parts.length > 0)
      own.forEach((at, row) => equations.push({ plus: parts.map((part) => part.own[row] ?? 0), minus: [at], equals: 0 }));
    if (total === null) return { own, total };
    if (parts.length > 0) equations.push({ plus: parts.flatMap((part) => part.total ?? []), minus: [total], equals: 0 });
    else {
      const more = sum(one.counts) - (one.total ?? 0);
      const spare = rows.overlap === true ? [add(`${name}, more than once`, [0, most], more)] : [];
      equations.push({ plus: own, minus: [total, ...spare], equals: 0 });
    }
    return { own, total };
  };
  walk(counted, 'all');
  return asked.filter((at) => !another(at)).map((at) => unknowns[at]?.name ?? '');

  function another(at: number): boolean {
    const { low = 0, high = 0 } = unknowns[at] ?? {};
    const near = [(truth[at] ?? 0) + 1, (truth[at] ?? 0) - 1];
    const all = [...near, ...Array.from({ length: high - low + 1 }, (_, step) => low + step)];
    return all.some((value) => value !== truth[at] && value >= low && value <= high && solves(fixed(unknowns, at, value), equations));
  }
}

const most = 150;

function readAs(figure: Figure, { marks }: Counted, row: number, { totals = false }: Rows): readonly [number, number] {
  if (typeof figure === 'number') return [figure, figure];
  if (figure === 'few') return [totals ? 1 : 0, 4];
  // Whoever knows the rules knows of a single hidden figure that it is none of the small ones.
  return [marks[row] === 'hidden' ? 5 : 0, most];
}

function fixed(unknowns: readonly Unknown[], at: number, value: number): Unknown[] {
  return unknowns.map((one, index) => (index === at ? { ...one, low: value, high: value } : one));
}

/** Whether whole numbers within all bounds satisfy every equation: narrows, then tries. */
function solves(unknowns: readonly Unknown[], equations: readonly Equation[]): boolean {
  const narrowed = narrow(unknowns, equations);
  if (narrowed === null) return false;
  const open = narrowed
    .map(({ low, high }, at) => ({ at, low, width: high - low }))
    .filter(({ width }) => width > 0)
    .toSorted((a, b) => a.width - b.width)[0];
  if (open === undefined) return true;
  return Array.from({ length: open.width + 1 }, (_, step) => open.low + step).some((value) =>
    solves(fixed(narrowed, open.at, value), equations),
  );
}

function narrow(unknowns: readonly Unknown[], equations: readonly Equation[]): Unknown[] | null {
  const now = unknowns.map((one) => ({ ...one }));
  for (let changed = true; changed;) {
    changed = false;
    for (const { plus, minus, equals } of equations) {
      const terms = [...plus.map((at) => ({ at, sign: 1 })), ...minus.map((at) => ({ at, sign: -1 }))];
      for (const term of terms) {
        const others = terms.filter(({ at }) => at !== term.at);
        const end = (side: 'low' | 'high'): number =>
          sum(others.map(({ at, sign }) => sign * (now[at]?.[(side === 'low') === (sign === 1) ? 'low' : 'high'] ?? 0)));
        const [a, b] = [term.sign * (equals - end('high')), term.sign * (equals - end('low'))];
        const one = now[term.at];
        if (one === undefined) continue;
        const [low, high] = [Math.max(one.low, Math.min(a, b)), Math.min(one.high, Math.max(a, b))];
        if (low > high) return null;
        if (low !== one.low || high !== one.high) changed = true;
        now[term.at] = { ...one, low, high };
      }
    }
  }
  return now;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((before, one) => before + one, 0);
}

function added(all: readonly (readonly number[])[]): number[] {
  return (all[0] ?? []).map((_, row) => sum(all.map((counts) => counts[row] ?? 0)));
}
