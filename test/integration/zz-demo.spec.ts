import { TestServer } from '../support/server.js';
import { loadDemonstration } from '../../src/operations/demo/load-demonstration.js';

it('loads', async () => {
  const server = await TestServer.start({ demo: true, now: '2026-11-17T10:00:00Z', settings: { HEED_DEMO_PASSWORD: 'heed' } });
  try {
    const began = Date.now();
    await loadDemonstration(server.app, server.clock, { now: new Date('2026-11-17T10:00:00Z'), password: 'heed' });
    console.log('ms', Date.now() - began);
    await server.verifiesItsLog();
  } finally {
    await server.stop();
  }
}, 80_000);
