import { aSchoolThatTakesReports } from '../scenarios/reporter.js';
import { useRounds } from '../support/browser/use-rounds.js';
import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { schoolRounds } from './rounds/outside-a-case.js';

const walk = useRounds();

describe('In a school that takes reports', () => {
  const heed = useServer({ now: '2026-11-09T10:20:00Z' });
  let school: TestSchool;
  beforeAll(async () => {
    school = await aSchoolThatTakesReports(heed());
  });

  test.each(schoolRounds)(
    '$about: sound in every state',
    async (round) => {
      expect(await walk(round, school, heed().url)).toEqual([]);
    },
    120_000,
  );
});
