import { createHash, randomBytes } from 'node:crypto';
import { buildOnce } from '../../build/once.mjs';
import { isRefused } from '../../src/kernel/index.js';
import { SaveDraft } from '../../src/reports/index.js';
import { filesOfDraft } from '../support/evidence.js';
import { describeOnBothEngines, freshDatabase } from '../support/database.js';
import { readyReport } from '../support/ready-report.js';
import { aSchool } from '../support/school.js';
import { TestServer } from '../support/server.js';
import { startBuiltServer } from '../support/services/built-server.mjs';
import { TusSender } from '../support/uploads.js';
import { Visitor } from '../support/web/visitor.js';

beforeAll(() => buildOnce(), 180_000);

describeOnBothEngines('A server that is killed while a file is on its way', (engine) => {
  it('has kept every piece that it acknowledged, and takes the rest', async () => {
    const place = await freshDatabase(engine);
    let server = await TestServer.start({ settings: place.settings, now: new Date().toISOString() });
    const school = await aSchool(server);
    const cookie = (await school.visitor('teacher')).http.cookies.get('heed-session')?.value ?? '';
    const draft = await server.app.get(SaveDraft).run(school.actor('teacher'), { ...readyReport(server.clock.now()), gate: 'no' });
    if (isRefused(draft)) throw new Error(draft.refused);
    await server.leave();

    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(2_000_000)]);
    const quarter = Math.floor(bytes.length / 4);
    let location = '';
    for (let sent = 0; sent < 4; sent += 1) {
      const built = await startBuiltServer(place.settings);
      const visitor = new Visitor(built.url);
      visitor.http.cookies.set('heed-session', cookie);
      const sender = await TusSender.of(visitor);
      if (sent === 0) ({ location } = await sender.begin('/report/evidence/uploads', { name: 'a.pdf', bytes }));
      expect(await sender.head(location)).toMatchObject({ status: 200, offset: sent * quarter });
      const end = sent === 3 ? bytes.length : (sent + 1) * quarter;
      expect((await sender.patch(location, sent * quarter, bytes.subarray(sent * quarter, end))).offset).toBe(end);
      await built.stop('SIGKILL');
      visitor.leaves();
    }

    server = await TestServer.start({ settings: place.settings, now: new Date().toISOString() });
    const items = await filesOfDraft(server, draft);
    expect(items.map(([, sha256]) => sha256)).toEqual([createHash('sha256').update(bytes).digest('hex')]);
    await server.verifiesItsLog();
    await server.leave();
    await place.dispose();
  }, 120_000);
});
