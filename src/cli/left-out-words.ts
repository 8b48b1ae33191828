import type { LeftOut, Manifest } from '../operations/index.js';

const words: Readonly<Record<LeftOut, string>> = {
  waiting: 'Left out, because nobody has confirmed yet that they may be looked at',
  unscanned: 'Left out, because they were not scanned for viruses yet',
  infected: 'Left out, because a virus was found in them',
  stopped: 'Left out, because they were stopped as possibly illegal',
  missing: 'NOT FOUND where they are stored (npm run heed -- doctor)',
};

const changed = 'Held as they are, and ALTERED where they are stored (npm run heed -- audit verify)';

/** Which files of evidence are not in a backup, and why: by their ids, which say nothing of a case. */
export function inWordsOf({ leftOut, altered }: Manifest['evidence']): string[] {
  const all = (Object.keys(words) as LeftOut[]).map(
    (why) => [words[why], leftOut.filter((one) => one.why === why).map(({ id }) => id)] as const,
  );
  return [...all, [changed, altered] as const].flatMap(([said, ids]) =>
    ids.length === 0 ? [] : [`${said}: ${ids.length}.`, ...ids.map((id) => `  ${id}`)],
  );
}
