import { rm } from 'node:fs/promises';
import { addsEvidence, itemsOn, letsThrough, placeOf } from '../../support/evidence.js';
import { type Round, sight } from '../../support/browser/round.js';
import { anMp4, aWav } from '../../support/media.js';
import { aReport, type TestSchool } from '../../support/school.js';
import { unbreakable } from './hard-words.js';

/** Sound and video: waiting, to be played, and damaged. */
export const mediaOfACase: Round<TestSchool> = {
  about: 'sound and video of a case',
  routes: ['/evidence/:id'],
  async *walk(school) {
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
    const head = await school.visitor('head');
    await addsEvidence(head, reference, { name: `${unbreakable}.wav`, bytes: aWav() }, { name: 'clip.mp4', bytes: anMp4() });
    const [sound = '', video = ''] = itemsOn(head);
    yield sight('a video that waits', await head.opens(video), head);
    for (const item of [sound, video]) await letsThrough(head, item);
    yield sight('a sound to play', await head.opens(sound), head);
    yield sight('a video to play', await head.opens(video), head);
    await head.http.send('GET', head.page.root.querySelector('video')?.getAttribute('src') ?? '', { range: 'bytes=0-' });
    yield sight('a video that was played', await head.opens(video), head);
    await rm(placeOf(school.server, video));
    yield sight('a video that is gone', await head.opens(video), head);
  },
};
