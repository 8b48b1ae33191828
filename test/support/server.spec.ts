import { existsSync } from 'node:fs';
import { describeOnBothEngines } from './database.js';
import { TestServer, useServer } from './server.js';

describeOnBothEngines('The application under test', (engine) => {
  const heed = useServer({ engine, now: '2026-11-10T18:05:00Z' });

  test('serves with a clock that stands still', async () => {
    const visitor = heed().visitor();
    await visitor.opens('/healthz');
    expect(visitor.page.status).toBe(200);
    expect(heed().clock.now().toISOString()).toBe('2026-11-10T18:05:00.000Z');
  });

  test('starts again over the same records', async () => {
    await heed().restart();
    expect((await heed().visitor().opens('/healthz')).status).toBe(200);
  });

  test('leaves no folder behind', async () => {
    const other = await TestServer.start({ engine });
    await other.stop();
    expect(existsSync(other.settings.DATA_DIR ?? '')).toBe(false);
  });
});

test('A start that fails leaves nothing behind', async () => {
  await expect(TestServer.start({ settings: { EVIDENCE_MAX_MB: 'much' } })).rejects.toThrow('EVIDENCE_MAX_MB');
});
