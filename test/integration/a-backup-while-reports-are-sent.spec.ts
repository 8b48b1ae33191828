import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOnce } from '../../build/once.mjs';
import { aBackupKey, heed, recordsOf } from '../support/backups.js';
import { describeOnBothEngines, freshDatabase } from '../support/database.js';
import { projectFolder } from '../support/project-files.js';
import { aReport, aSchool } from '../support/school.js';
import { TestServer } from '../support/server.js';

beforeAll(() => buildOnce(), 120_000);

describeOnBothEngines('a backup that is taken while reports are sent', (engine) => {
  it('shows one moment: each report whole or not there, and a log that ends with the last of them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'heed-backup-'));
    const [place, fresh] = [await freshDatabase(engine), await freshDatabase('sqlite')];
    const key = await aBackupKey(folder);
    const server = await TestServer.start({ settings: place.settings });
    const school = await aSchool(server);
    for (let before = 0; before < 10; before += 1) await aReport(school);

    const file = join(folder, 'busy.age');
    // In a process of its own, as it is in truth.
    let ended: number | null | undefined;
    const child = spawn(process.execPath, [join(projectFolder, 'dist/src/cli/heed.js'), 'backup', file, '--recipient', key.recipient], {
      env: { PATH: process.env.PATH ?? '', ...place.settings },
    });
    const over = new Promise<number | null>((resolve) => child.once('close', resolve)).then((status) => (ended = status));
    let sent = 10;
    while (ended === undefined) {
      await aReport(school);
      sent += 1;
      // A moment in which the other process can say that it ended.
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(await over).toBe(0);
    await server.verifiesItsLog();
    await server.stop();

    const restored = await heed(fresh.settings, 'restore', file, '--identity', key.file, '--without-ledger');
    expect(restored).toMatchObject({ status: 0, err: '' });
    const { report = [], case_file: cases = [], case_report: links = [], audit_entry: log = [] } = await recordsOf(fresh.settings);
    expect(report.length).toBeGreaterThanOrEqual(10);
    expect(report.length).toBeLessThanOrEqual(sent);
    expect([cases.length, links.length, log.filter((line) => line.includes('"case.opened"')).length]).toEqual([
      report.length,
      report.length,
      report.length,
    ]);
    for (const database of [place, fresh]) await database.dispose();
    await rm(folder, { recursive: true, force: true });
  }, 120_000);
});
