/** Words that must not be read in a copy, and what stands in their place. */
export interface Hidden {
  readonly words: string;
  readonly as: string;
  /** A name: each of its words is hidden as well, where nobody who is named shares it. */
  readonly isName: boolean;
}

/** Words that are names too: by themselves they are hidden only where they begin with a capital. */
const alsoWords: ReadonlySet<string> = new Set(
  'april bell bill black brown chase cook dean dawn faith frank gold grace gray green hill hope iris ivy jack joy june king lane lily little long mark may miles page pat rich rob rose ruby sky summer violet white will wood young'.split(
    ' ',
  ),
);
const shortest = 4;

/**
 * Takes what is hidden out of texts: in whatever case and accents, whole words only, and with whatever stands between the words of a name.
 * @param named names that go out: a word of theirs by itself stays
 */
export function hiderOf(hidden: readonly Hidden[], named: readonly string[]): (text: string) => string {
  const patterns = patternsOf(hidden, new Set(named.flatMap(wordsIn)));
  return (text) => (patterns.length === 0 || text === '' ? text : withoutThem(text, patterns));
}

function withoutThem(text: string, patterns: readonly Pattern[]): string {
  const { folded, places } = foldedWithPlaces(text);
  let made = '';
  let done = 0;
  for (const { at, end, as } of found(folded, patterns, (place) => text.slice(places[place] ?? 0))) {
    const [from, to] = [places[at] ?? text.length, places[end] ?? text.length];
    made += `${text.slice(done, from)}[${as}]`;
    done = to;
  }
  return made + text.slice(done);
}

interface Pattern {
  readonly expression: RegExp;
  readonly as: string;
  readonly capitalOnly: boolean;
}

/** Longest first, so that a whole name is hidden as one. */
function patternsOf(hidden: readonly Hidden[], spared: ReadonlySet<string>): Pattern[] {
  const whole = hidden.map(({ words, as }) => ({ words: wordsIn(words), as, capitalOnly: false }));
  const single = hidden
    .filter(({ isName }) => isName)
    .flatMap(({ words, as }) =>
      wordsIn(words)
        .filter((word) => word.length > 1 && !spared.has(word))
        .map((word) => ({ words: [word], as, capitalOnly: word.length < shortest || alsoWords.has(word) })),
    );
  return [...whole, ...single]
    .filter(({ words }) => words.length > 0)
    .toSorted((a, b) => b.words.join(' ').length - a.words.join(' ').length)
    .map(({ words, as, capitalOnly }) => ({
      expression: new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`, 'gu'),
      as,
      capitalOnly,
    }));
}

interface Place {
  readonly at: number;
  readonly end: number;
  readonly as: string;
}

function found(folded: string, patterns: readonly Pattern[], from: (place: number) => string): Place[] {
  const places: Place[] = [];
  for (const { expression, as, capitalOnly } of patterns)
    for (const match of folded.matchAll(expression)) {
      const [at, end] = [match.index, match.index + match[0].length];
      if (capitalOnly && !/^\P{L}*\p{Lu}/u.test(from(at))) continue;
      if (!places.some((one) => at < one.end && one.at < end)) places.push({ at, end, as });
    }
  return places.toSorted((a, b) => a.at - b.at);
}

/** Letters and digits without case and accents. They mean nothing in a pattern. */
function wordsIn(text: string): string[] {
  return foldedWithPlaces(text).folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Without case, accents and what nobody sees, and for each unit where it stood. */
function foldedWithPlaces(text: string): { readonly folded: string; readonly places: readonly number[] } {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const sign of text) {
    const plain = sign
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .toLowerCase();
    folded += plain;
    for (let unit = 0; unit < plain.length; unit += 1) places.push(at);
    at += sign.length;
  }
  places.push(text.length);
  return { folded, places };
}
