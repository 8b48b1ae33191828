import { rm } from 'node:fs/promises';
import { addsEvidence, itemsOn, letsThrough, placeOf } from '../../support/evidence.js';
import { type Sight, sight } from '../../support/browser/round.js';
import { anMp4, aWav } from '../../support/media.js';
import type { TestServer } from '../../support/server.js';
import type { Visitor } from '../../support/web/visitor.js';
import { unbreakable } from './hard-words.js';

/** Sound and video: waiting, to be played, and damaged. */
export async function* walkMedia(server: TestServer, head: Visitor, reference: string): AsyncGenerator<Sight> {
  await addsEvidence(head, reference, { name: `${unbreakable}.wav`, bytes: aWav() }, { name: 'clip.mp4', bytes: anMp4() });
  const [sound = '', video = ''] = itemsOn(head).slice(-2);
  yield sight('a video that waits', await head.opens(video), head);
  for (const item of [sound, video]) await letsThrough(head, item);
  yield sight('a sound to play', await head.opens(sound), head);
  yield sight('a video to play', await head.opens(video), head);
  await head.http.send('GET', head.page.root.querySelector('video')?.getAttribute('src') ?? '', { range: 'bytes=0-' });
  yield sight('a video that was played', await head.opens(video), head);
  await rm(placeOf(server, video));
  yield sight('a video that is gone', await head.opens(video), head);
}
