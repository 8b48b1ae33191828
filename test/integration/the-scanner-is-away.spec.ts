import { describeOnBothEngines } from '../support/database.js';
import { addsEvidence } from '../support/evidence.js';
import { clean, type ScannedSchool, useScannedSchool } from '../support/scanned-school.js';
import type { Manner } from '../support/services/clamd-server.js';

describeOnBothEngines('Evidence, when the virus scanner cannot look at it', (engine) => {
  const one = useScannedSchool(engine);
  let s: ScannedSchool;
  beforeEach(() => {
    s = one();
    s.clamd.manner = 'scan';
  });

  it.each(['away', 'cut off', 'fail', 'babble'] as const)(
    'comes in while the scanner would %s, and is scanned once it answers',
    async (how) => {
      await goes(how);
      const item = await s.adds(clean);
      await s.letsThrough(item);
      for (const wait of [0, 1, 1]) await s.runsJobs(wait);
      expect(await s.outcomes()).toEqual([]);
      expect(await s.statusOf(`${item}/original`)).toBe(422);
      await s.slt.opens(item);
      s.slt.sees('While the scanner does not answer, Heed goes on asking it.');
      s.clamd.manner = 'scan';
      if (how === 'away') await s.clamd.comesBack();
      await s.runsJobs();
      expect(await s.outcomes()).toEqual([]);
      await s.runsJobs(11);
      expect(await s.outcomes()).toEqual(['clean']);
      expect(await s.statusOf(`${item}/original`)).toBe(200);
    },
  );

  async function goes(how: 'away' | Manner): Promise<void> {
    if (how === 'away') await s.clamd.goesAway();
    else s.clamd.manner = how;
  }

  it('holds up no other, where the scanner comes to no end with one file', async () => {
    s.clamd.failsOn = 'riddle';
    await addsEvidence(s.slt, s.sent.reference, { name: 'riddle.txt', bytes: Buffer.from('A riddle') }, clean);
    await s.runsJobs();
    expect(await s.outcomes()).toEqual(['clean']);
    s.clamd.failsOn = null;
    await s.runsJobs(11);
    expect(await s.outcomes()).toEqual(['clean', 'clean']);
  });

  it('that is larger than the scanner takes says so, and is asked about again later', async () => {
    const item = await s.adds({ name: 'long.txt', bytes: Buffer.alloc(150_000, 'a\n') });
    await s.letsThrough(item);
    await s.runsJobs();
    await s.slt.opens(item);
    s.slt.sees('The virus scanner takes no file of this size', 'StreamMaxLength');
    await s.runsJobs(61);
    expect(await s.outcomes()).toEqual(['too-big']);
    s.clamd.maxBytes = 200_000;
    await s.runsJobs(61);
    expect(await s.outcomes()).toEqual(['too-big', 'clean']);
    s.clamd.maxBytes = 100_000;
    s.slt = await s.school.visitor('slt');
    expect(await s.statusOf(`${item}/original`)).toBe(200);
  });
});
