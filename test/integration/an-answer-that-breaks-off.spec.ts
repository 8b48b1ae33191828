import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { buildOnce } from '../../build/once.mjs';
import { freshDatabase } from '../support/database.js';
import { addsEvidence, itemsOn, letsThrough, placeOf } from '../support/evidence.js';
import { anMp4 } from '../support/media.js';
import { aReport, aSchool } from '../support/school.js';
import { TestServer } from '../support/server.js';
import { startBuiltServer } from '../support/services/built-server.mjs';
import { Visitor } from '../support/web/visitor.js';

beforeAll(() => buildOnce(), 300_000);

test('is found in the logs by whoever runs Heed, without a word of what was on its way', async () => {
  const place = await freshDatabase('sqlite');
  const settings = { ...place.settings, EVIDENCE_MEDIA: 'sound,video' };
  const heed = await TestServer.start({ settings, now: new Date().toISOString() });
  const school = await aSchool(heed);
  const sent = await aReport(school);
  const slt = await school.visitor('slt');
  const cookie = slt.http.cookies.get('heed-session')?.value ?? '';
  await addsEvidence(slt, sent.reference, { name: 'quenby.mp4', bytes: anMp4('vide', randomBytes(1_000_000)) });
  const item = itemsOn(slt).at(-1) ?? '';
  await letsThrough(slt, item);
  const file = placeOf(heed, item);
  await heed.leave();

  const built = await startBuiltServer(settings);
  const visitor = new Visitor(built.url);
  visitor.http.cookies.set('heed-session', cookie);
  await visitor.opens(item);
  const player = visitor.page.root.querySelector('.heed-viewer video')?.getAttribute('src') ?? '';
  const part = (range: string) => visitor.http.send('GET', player, { range });
  expect((await part('bytes=0-9')).status).toBe(206);
  expect(built.output()).not.toContain('broken off');

  const disk = await open(file, 'r+');
  await disk.write(Buffer.from('another'), 0, 7, 500_000);
  await disk.close();
  await expect(part('bytes=0-')).rejects.toThrow(/aborted|hang up/);
  visitor.leaves();
  await built.stop();
  const [said = ''] = built
    .output()
    .split('\n')
    .filter((line) => line.includes('broken off'));
  expect(JSON.parse(said)).toMatchObject({ level: 50, msg: 'answer broken off', kind: 'StreamSealFault' });
  for (const secret of ['quenby', sent.reference, item.split('/').at(-1) ?? '']) expect(said).not.toContain(secret);
  await place.dispose();
}, 120_000);
