import { scannerWorks } from '../../src/cli/doctor/scanner.js';
import { readSettings } from '../../src/platform/config/settings.js';
import { ClamdServer } from '../support/services/clamd-server.js';

const settingsWith = (url?: string) => readSettings({ EVIDENCE_MAX_MB: '2', ...(url === undefined ? {} : { CLAMD_URL: url }) });

describe('What the doctor says of the virus scanner', () => {
  let clamd: ClamdServer;
  beforeEach(async () => {
    clamd = await ClamdServer.start({ unix: true, maxBytes: 3_000_000 });
  });
  afterEach(() => clamd.stop());

  it('that none is set, and what that means', async () => {
    expect(await scannerWorks(settingsWith())).toMatchObject({
      ok: true,
      found: expect.stringContaining('nothing scans evidence') as string,
    });
  });

  it('that it works: who it is, that it finds the test virus, and takes the largest file', async () => {
    const { ok, found } = await scannerWorks(settingsWith(clamd.url));
    expect(ok).toBe(true);
    expect(found).toMatch(/clamd\.ctl answers as ClamAV 1\.4\.3\/27432\/.*, finds the test virus, and takes files of 2 MB$/);
  });

  it('that it takes no file so large, and what to set', async () => {
    clamd.maxBytes = 1_000_000;
    const { ok, found, mend } = await scannerWorks(settingsWith(clamd.url));
    expect([ok, found.endsWith('takes no file of 2 MB')]).toEqual([false, true]);
    expect(mend).toContain('StreamMaxLength, MaxScanSize and MaxFileSize in clamd.conf to at least 3M');
  });

  it('that it knows no viruses', async () => {
    clamd.knowsViruses = false;
    expect(await scannerWorks(settingsWith(clamd.url))).toMatchObject({ ok: false, mend: 'Let it fetch its signatures: freshclam.' });
  });

  it.each(['away', 'babble', 'fail'] as const)('that it is %s', async (how) => {
    if (how === 'away') await clamd.goesAway();
    else clamd.manner = how;
    const { ok, found, mend } = await scannerWorks(settingsWith(clamd.url));
    expect([ok, found]).toEqual([false, expect.stringMatching(/clamd\.ctl: it /) as string]);
    expect(mend).toContain('Check CLAMD_URL');
  });
});

it.each(['http://127.0.0.1:3310', 'tcp://', 'unix:clamd.ctl', '127.0.0.1:3310', 'tcp://127.0.0.1:70000'])(
  'a CLAMD_URL that leads nowhere stops the start in one line: %s',
  (url) => {
    expect(() => settingsWith(url)).toThrow(/^CLAMD_URL: .+\. Example: CLAMD_URL=(tcp|unix):[^\n]+$/);
  },
);
