import { aSchoolThatTakesReports } from '../scenarios/reporter.js';
import { SchoolOffice } from '../scenarios/school-office.js';
import { useRounds } from '../support/browser/use-rounds.js';
import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { firstRounds, officeRounds, schoolRounds } from './rounds/outside-a-case.js';

const walk = useRounds();

describe('On a machine where nothing was set up', () => {
  const heed = useServer();
  test.each(firstRounds)('$about', async (round) => {
    expect(await walk(round, heed(), heed().url)).toEqual([]);
  });
});

describe('In a school that has just begun', () => {
  const heed = useServer();
  let office: SchoolOffice;
  beforeAll(async () => {
    office = await SchoolOffice.begin(heed);
  });
  test.each(officeRounds)(
    '$about',
    async (round) => {
      expect(await walk(round, { heed: heed(), office }, heed().url)).toEqual([]);
    },
    300_000,
  );
});

describe('In a school that takes reports', () => {
  // Mail is on, and nobody takes it: pages offer what they offer where there is mail.
  const mail = { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'heed@harbourlane.example' };
  const heed = useServer({ now: '2026-11-09T10:20:00Z', settings: mail });
  let school: TestSchool;
  beforeAll(async () => {
    school = await aSchoolThatTakesReports(heed());
  });
  test.each(schoolRounds)(
    '$about',
    async (round) => {
      expect(await walk(round, school, heed().url)).toEqual([]);
    },
    600_000,
  );
});
