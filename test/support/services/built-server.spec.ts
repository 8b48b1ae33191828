import { buildOnce } from '../../../build/once.mjs';
import { freshDatabase } from '../database.js';
import { startBuiltServer } from './built-server.mjs';

beforeAll(() => buildOnce(), 180_000);

test('The built server says where it listens, once, and ends cleanly when asked to', async () => {
  const { settings, dispose } = await freshDatabase('sqlite');
  const server = await startBuiltServer(settings);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect(await server.stop('SIGTERM')).toEqual({ code: 0, signal: null });
  expect(server.output().match(/Heed is listening on http:\/\/127\.0\.0\.1:\d+/g)).toHaveLength(1);
  await dispose();
});

test('A wrong setting stops its start with one line', async () => {
  const { settings, dispose } = await freshDatabase('sqlite');
  await expect(startBuiltServer({ ...settings, EVIDENCE_MAX_FILES: 'many' })).rejects.toThrow(
    /ended before it listened:\nEVIDENCE_MAX_FILES: [^\n]*Example: [^\n]*\n$/,
  );
  await dispose();
});
