const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

const stretch = 256;
const longest = 64;

/**
 * The signs as a reader counts them: a letter with its accents, a picture with its joins. In short stretches, because the time the segmenter
 * takes grows with the square of the length; the last sign of a stretch waits for what may belong to it, unless it is absurdly long.
 */
export function* clustersOf(text: string): Generator<string> {
  let waiting = '';
  for (let from = 0; from < text.length; from += stretch) {
    const signs = segmented(waiting + text.slice(from, from + stretch));
    const last = signs.pop() ?? '';
    yield* signs;
    waiting = last.length > longest ? '' : last;
    if (waiting === '') yield last;
  }
  if (waiting !== '') yield waiting;
}

function segmented(text: string): string[] {
  return /^[ -~]*$/.test(text) ? text.split('') : Array.from(segmenter.segment(text), ({ segment }) => segment);
}
