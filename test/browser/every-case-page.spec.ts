import { useRounds } from '../support/browser/use-rounds.js';
import { aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { caseRounds } from './rounds/of-a-case.js';

const walk = useRounds();
const heed = useServer({ now: '2026-11-09T10:20:00Z', settings: { EVIDENCE_MEDIA: 'sound,video' } });
let school: TestSchool;
beforeAll(async () => {
  school = await aSchool(heed());
});

test.each(caseRounds)(
  '$about: sound in every state',
  async (round) => {
    expect(await walk(round, school, heed().url)).toEqual([]);
  },
  300_000,
);
