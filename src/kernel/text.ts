/**
 * Text as both databases give it back: well-formed Unicode, no NUL, lines ending in LF.
 * Hashes are taken over this form, so it comes before storing, never after.
 */
export function canonicalText(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '').replace(/\r\n?/g, '\n');
}

/** For matching names and words: no accents, no case, no punctuation, single spaces. */
export function folded(text: string): string {
  return canonicalText(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether two names are the same words, in whatever order and spelling of accents and case. Nothing is no name. */
export function sameWords(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => folded(text).split(' ').toSorted().join(' '));
  return one !== '' && one === other;
}
