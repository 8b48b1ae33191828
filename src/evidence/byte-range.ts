/** A part of some bytes, both ends included. */
export interface BytePart {
  readonly first: number;
  readonly last: number;
}

interface AskedFor {
  /** The header `Range`. */
  readonly range: string | undefined;
  /** The header `If-Range`: the part is only wanted of the bytes that this tag names. */
  readonly ifRange: string | undefined;
}

/**
 * Which bytes somebody asks for. Several parts at once, units that we don't know and what is no range at all are answered with the whole, as
 * if nothing had been asked for.
 * @source RFC 9110, 13.1.5 and 14.1 to 14.4
 */
export function askedBytes(
  { range, ifRange }: AskedFor,
  whole: { readonly size: number; readonly tag: string },
): BytePart | 'whole' | 'none' {
  const [, from, to] = /^bytes[ \t]*=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(range ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return 'whole';
  if (ifRange !== undefined && ifRange.trim() !== whole.tag) return 'whole';
  const end = whole.size - 1;
  if (from === '') return Number(to) === 0 ? 'none' : { first: Math.max(0, whole.size - Number(to)), last: end };
  const [first, last] = [Number(from), to === '' ? end : Number(to)];
  if (last < first && to !== '') return 'whole';
  return first > end ? 'none' : { first, last: Math.min(last, end) };
}

/** Gives on one part of what flows, and breaks the rest off. */
export async function* partOf(bytes: AsyncIterable<Buffer>, { first, last }: BytePart): AsyncGenerator<Buffer> {
  let at = 0;
  for await (const chunk of bytes) {
    const wanted = chunk.subarray(Math.max(0, first - at), Math.max(0, last + 1 - at));
    at += chunk.length;
    if (wanted.length > 0) yield wanted;
    if (at > last) return;
  }
}
