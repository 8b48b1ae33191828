import { RouteActs } from '../../src/access/index.js';
import { useRounds } from '../support/browser/use-rounds.js';
import { aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { caseRounds, routesOfACase } from './rounds/of-a-case.js';

const walk = useRounds();
const heed = useServer({ now: '2026-11-09T10:20:00Z' });
let school: TestSchool;
beforeAll(async () => {
  school = await aSchool(heed());
});

test.each(caseRounds)(
  '$about: sound in every state',
  async (round) => {
    expect(await walk(round, school, heed().url)).toEqual([]);
  },
  120_000,
);

/** They answer with bytes, not with a page. */
const notPages = ['/evidence/:id/copy', '/evidence/:id/original'];

test('every page of a case is in a round', () => {
  const routes = heed().app.get(RouteActs, { strict: false }).all();
  const pages = routes.filter(({ method, path }) => method === 'GET' && /^\/(cases|evidence|audit)(\/|$)/.test(path));
  const expected = pages.map(({ path }) => path).filter((path) => !notPages.includes(path));
  expect([...new Set(routesOfACase)].toSorted()).toEqual(expected.toSorted());
});
