import { Readable } from 'node:stream';
import { Clamd } from '../../src/platform/scanning/clamd.js';
import { clamdPlace } from '../../src/platform/scanning/clamd-place.js';
import { testVirus } from '../../src/platform/scanning/test-virus.js';
import { ClamdServer, type Manner, testVirusName } from '../support/services/clamd-server.js';

const patience = { connectMs: 2_000, idleMs: 300 };
const of = (...chunks: (string | Buffer)[]): Readable => Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
const letters = (length: number): Buffer => Buffer.alloc(length, 'a');

describe.each([
  ['over TCP', false],
  ['over a unix socket', true],
])('Talking to clamd %s', (_, unix) => {
  let server: ClamdServer;
  let clamd: Clamd;
  beforeEach(async () => {
    server = await ClamdServer.start({ unix, maxBytes: 1_000_000 });
    clamd = new Clamd(clamdPlace(new URL(server.url)), patience);
  });
  afterEach(() => server.stop());

  it('hears who it is', async () => {
    expect(await clamd.version()).toBe('ClamAV 1.4.3/27432/Thu Nov 26 09:31:00 2026');
    expect(server.commands).toEqual(['zVERSION']);
  });

  it('finds nothing in what is clean, and the test virus by its name', async () => {
    expect(await clamd.scan(of('Nothing ', 'to see'))).toEqual({ found: null });
    expect(await clamd.scan(of(testVirus))).toEqual({ found: testVirusName });
    expect(await clamd.scan(of())).toEqual({ found: null });
  });

  it('sends every byte in its order, however it is cut, and takes an empty chunk for no end', async () => {
    expect(await clamd.scan(of(testVirus.slice(0, 20), '', testVirus.slice(20)))).toEqual({ found: testVirusName });
    expect(server.chunks).toEqual([20, testVirus.length - 20]);
    const large = Array.from({ length: 14 }, () => letters(65_536));
    expect(await clamd.scan(of(...large, testVirus))).toEqual({ found: testVirusName });
    expect(server.chunks).toEqual([...large.map(({ length }) => length), testVirus.length]);
  });

  it('hears that a file is larger than the scanner takes, and closes the source', async () => {
    const source = of(...Array.from({ length: 40 }, () => letters(65_536)));
    expect(await clamd.scan(source)).toEqual({ refused: 'too-big' });
    expect(source.destroyed).toBe(true);
  });

  it.each(['hang', 'cut off', 'fail', 'babble'] satisfies Manner[])('says that the scanner is away when it would %s', async (manner) => {
    server.manner = manner;
    const source = of(letters(70_000), letters(70_000));
    await expect(clamd.scan(source)).rejects.toThrow('The virus scanner ');
    server.manner = 'scan';
    expect(await clamd.scan(of('Again'))).toEqual({ found: null });
  });

  it('says so when nobody listens, and asks again when somebody does', async () => {
    await server.goesAway();
    await expect(clamd.version()).rejects.toThrow('The virus scanner cannot be reached, or broke off');
    const unread = of('Something');
    await expect(clamd.scan(unread)).rejects.toThrow('The virus scanner');
    expect(unread.destroyed).toBe(true);
    await server.comesBack();
    expect(await clamd.scan(of('Something'))).toEqual({ found: null });
  });

  it('does not wait as long to hear who it is as for a file', async () => {
    server.manner = 'hang';
    const patient = new Clamd(clamdPlace(new URL(server.url)), { connectMs: 300, idleMs: 600_000 });
    await expect(patient.version()).rejects.toThrow('The virus scanner did not answer in time');
  });

  it('passes on what is wrong with the source itself', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield await Promise.resolve(Buffer.from('The first bytes'));
      throw new Error('The bytes do not open');
    }
    await expect(clamd.scan(Readable.from(broken()))).rejects.toThrow('The bytes do not open');
  });
});

describe('Where clamd listens', () => {
  it.each([
    ['tcp://127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
    ['tcp://scanner.school.example', { host: 'scanner.school.example', port: 3310 }],
    ['tcp://[::1]:3311', { host: '::1', port: 3311 }],
    ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['unix:///run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['unix:/run/with%20space/clamd.ctl', { path: '/run/with space/clamd.ctl' }],
  ])('%s', (url, place) => {
    expect(clamdPlace(new URL(url))).toEqual(place);
  });

  it.each(['tcp:3310', 'tcp:', 'unix:', 'unix:clamd.ctl', 'unix://clamd.ctl', 'unix:/'])('refuses %s', (url) => {
    expect(() => clamdPlace(new URL(url))).toThrow(/^CLAMD_URL: names no .*\. Example: CLAMD_URL=/);
  });
});
