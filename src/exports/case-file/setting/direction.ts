/**
 * Which way words run. A shortened form of the Unicode Bidirectional Algorithm (UAX #9): no explicit embeddings, since `printable` names such
 * controls instead of obeying them. Levels are per UTF-16 unit; even runs to the right, odd to the left.
 */
export type Level = number;

type Kind = 'L' | 'R' | 'AL' | 'EN' | 'AN' | 'ES' | 'CS' | 'ET' | 'NSM' | 'ON';

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

const kinds: readonly [RegExp, Kind][] = [
  [/[0-9\u06f0-\u06f9]/u, 'EN'],
  [/[\u0660-\u0669]/u, 'AN'],
  [/\p{Mn}/u, 'NSM'],
  [/[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u, 'AL'],
  [rightToLeft, 'R'],
  [/[+-]/u, 'ES'],
  [/[,.:/]/u, 'CS'],
  [/[#$%£€°]/u, 'ET'],
  [/\p{L}/u, 'L'],
];

const mirrored = new Map([...'()[]{}<>«»‹›'].map((sign, i, all) => [sign, all[i ^ 1] ?? sign]));

export function runsRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/** The direction of a paragraph is that of its first letter. */
export function baseLevel(text: string): Level {
  const first = /\p{L}/u.exec(text)?.[0];
  return first !== undefined && rightToLeft.test(first) ? 1 : 0;
}

export function levelsOf(text: string, base: Level): Level[] {
  const signs = Array.from(text);
  const strong: Kind = base === 1 ? 'R' : 'L';
  const types = resolveNeutral(resolveNumbers(signs.map(kindOf), strong), strong, base);
  return signs.flatMap((sign, i) => Array<Level>(sign.length).fill(implicit(types[i] ?? 'L', base)));
}

/** Rule L2: from the highest level down, each stretch at that level or above is turned round. */
export function inVisualOrder<T extends { level: Level }>(runs: readonly T[]): T[] {
  const order = [...runs];
  const highest = Math.max(0, ...order.map((run) => run.level));
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from;
      while ((order[to]?.level ?? -1) >= level) to++;
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = Math.max(from, to);
    }
  }
  return order;
}

/** Rule L4: a bracket opens towards where the words come from. */
export function mirror(text: string): string {
  return Array.from(text, (sign) => mirrored.get(sign) ?? sign).join('');
}

function kindOf(sign: string): Kind {
  return kinds.find(([signs]) => signs.test(sign))?.[1] ?? 'ON';
}

/** Rules W1 to W7. */
function resolveNumbers(types: Kind[], base: Kind): Kind[] {
  const out = [...types];
  let strong: Kind = base;
  out.forEach((type, i) => {
    if (type === 'NSM') out[i] = out[i - 1] ?? base;
    if (type === 'EN' && strong === 'AL') out[i] = 'AN';
    if (type === 'L' || type === 'R' || type === 'AL') strong = type;
  });
  out.forEach((type, i) => {
    const [before, after] = [out[i - 1], out[i + 1]];
    if ((type === 'CS' || (type === 'ES' && before === 'EN')) && before === after && (before === 'EN' || before === 'AN')) out[i] = before;
    if (type === 'AL') out[i] = 'R';
  });
  out.forEach((type, i) => {
    if (type === 'ET') out[i] = out[i - 1] === 'EN' || numberFollows(out, i) ? 'EN' : 'ON';
    if (type === 'ES' || type === 'CS') out[i] = 'ON';
  });
  strong = base;
  return out.map((type) => {
    if (type === 'L' || type === 'R') strong = type;
    return type === 'EN' && strong === 'L' ? 'L' : type;
  });
}

function numberFollows(types: readonly Kind[], from: number): boolean {
  return types.slice(from).find((type) => type !== 'ET') === 'EN';
}

/** Rules N1 and N2: what stands between two of one direction goes with them, else with the paragraph. Numbers count as right to left. */
function resolveNeutral(types: Kind[], strong: Kind, base: Level): Kind[] {
  const side = (type: Kind | undefined): Kind => (type === undefined ? strong : type === 'L' ? 'L' : 'R');
  const out = [...types];
  for (let from = 0; from < out.length; from++) {
    if (out[from] !== 'ON') continue;
    let to = from;
    while (out[to] === 'ON') to++;
    const [left, right] = [side(out[from - 1]), side(out[to])];
    out.fill(left === right ? left : base === 1 ? 'R' : 'L', from, to);
    from = to;
  }
  return out;
}

/** Rules I1 and I2. */
function implicit(type: Kind, base: Level): Level {
  if (type === 'L') return base === 1 ? 2 : 0;
  if (type === 'R') return 1;
  return 2;
}
