import type { Manifest } from '../operations/index.js';

type LeftOut = Manifest['evidence']['leftOut'];

const words = {
  waiting: ['Left out, because nobody has confirmed yet that they may be looked at', ''],
  stopped: ['Left out, because they were stopped as possibly illegal', ''],
  missing: ['NOT FOUND where they are stored', ' Then look: npm run heed -- doctor'],
} as const;

/** Which files of evidence are not in a backup, and why: by their ids, which say nothing of a case. */
export function inWordsOf(leftOut: LeftOut): string[] {
  return (['waiting', 'stopped', 'missing'] as const).flatMap((why) => {
    const ids = leftOut.filter((one) => one.why === why).map(({ id }) => id);
    const [said, then] = words[why];
    return ids.length === 0 ? [] : [`${said}: ${ids.length}.${then}`, ...ids.map((id) => `  ${id}`)];
  });
}
