import type { LeftOut, Manifest } from '../operations/index.js';

const words: Readonly<Record<LeftOut, string>> = {
  waiting: 'Left out, because nobody has confirmed yet that they may be looked at',
  stopped: 'Left out, because they were stopped as possibly illegal',
  missing: 'NOT FOUND where they are stored (npm run heed -- doctor)',
};

/** Which files of evidence are not in a backup, and why: by their ids, which say nothing of a case. */
export function inWordsOf(leftOut: Manifest['evidence']['leftOut']): string[] {
  return (Object.keys(words) as LeftOut[]).flatMap((why) => {
    const ids = leftOut.filter((one) => one.why === why).map(({ id }) => `  ${id}`);
    return ids.length === 0 ? [] : [`${words[why]}: ${ids.length}.`, ...ids];
  });
}
