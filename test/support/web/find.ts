import type { HTMLElement } from 'node-html-parser';

/** When a page says the same thing twice: the group, row or card that holds the one that is meant, by any words in it. */
export interface Where {
  readonly in?: string;
}

/**
 * The one thing with this name, as a person finds it.
 * @throws Error that lists the names there are
 */
export function find(
  all: readonly HTMLElement[],
  name: (one: HTMLElement) => string,
  what: string,
  wanted: string,
  where: Where,
): HTMLElement {
  const called = (matches: (given: string) => boolean) =>
    nearest(
      all.filter((one) => matches(name(one))),
      where,
    );
  const exact = called((given) => given === tidy(wanted));
  const found = exact.length > 0 ? exact : called((given) => given.startsWith(tidy(wanted)));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const place = where.in === undefined ? '' : ` in "${where.in}"`;
  const there = [...new Set(all.map(name))].map((one) => `"${one}"`).join(', ') || 'none';
  throw new Error(`${found.length === 0 ? 'There is no' : `There are ${found.length}`} ${what} "${wanted}"${place}. On the page: ${there}`);
}

/** The accessible name, near enough: a label of its own, otherwise what it says. */
export function nameOf(element: HTMLElement): string {
  const value = element.rawTagName === 'input' ? element.getAttribute('value') : undefined;
  return tidy(element.getAttribute('aria-label') ?? value ?? element.text);
}

/** One space between words, straight apostrophes: what a person would say they read. */
export function tidy(text: string): string {
  return text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[‘’]/g, "'")
    .trim();
}

/** Of several, those whose smallest surrounding that says the words is the smallest of all. */
function nearest(candidates: readonly HTMLElement[], { in: words }: Where): readonly HTMLElement[] {
  if (words === undefined) return candidates;
  const sizes = candidates.map((candidate) => surroundingSize(candidate, tidy(words)));
  const least = Math.min(...sizes);
  return candidates.filter((_, i) => sizes[i] === least && least < Infinity);
}

function surroundingSize(element: HTMLElement, words: string): number {
  for (let around: HTMLElement | null = element; around; around = around.parentNode) {
    const text = tidy(around.text);
    if (text.includes(words)) return text.length;
  }
  return Infinity;
}
