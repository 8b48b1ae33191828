import { RouteActs } from '../../src/access/index.js';
import { formsOfACase, setOutCaseForm } from '../support/bad-input/forms-of-a-case.js';
import { describeOnBothEngines } from '../support/database.js';
import { notBothStand, notOneWon, race } from '../support/races/race.js';
import { neverLost, racesElsewhere, type SetRace } from '../support/races/races-elsewhere.js';
import { racesOfACase } from '../support/races/races-of-a-case.js';
import type { AccountName, TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';
import { aSchoolThatTakesReports } from '../scenarios/reporter.js';

const races: Readonly<Record<string, SetRace>> = {
  ...Object.fromEntries(
    Object.entries(racesOfACase).map(([route, one]) => {
      const form = formsOfACase[route];
      if (form === undefined) throw new Error(`Nothing sets out ${route}`);
      return [route, { ...one, setOut: (school, visitor) => setOutCaseForm(school, visitor, form) } satisfies SetRace];
    }),
  ),
  ...racesElsewhere,
};

/** A route by which a case changes, or an edition that cases go by. */
const changes = (path: string): boolean => /^\/(cases\/:reference|evidence\/:id)(\/|$)/.test(path);

/** @source docs/decisions/0037; promise 1: nothing sent is lost */
describeOnBothEngines('Every form of a case, sent by two at once', (engine) => {
  const heed = useServer({ engine, now: '2026-11-09T10:20:00Z' });
  const visitors = new Map<string, Visitor>();
  let school: TestSchool;
  beforeAll(async () => {
    school = await aSchoolThatTakesReports(heed());
  });

  async function window(name: AccountName, which: number): Promise<Visitor> {
    const visitor = visitors.get(`${name} ${which}`) ?? (await school.visitor(name));
    visitors.set(`${name} ${which}`, visitor);
    return visitor;
  }

  test('is raced here, or there is a reason why nothing can be lost', () => {
    const routes = heed()
      .app.get(RouteActs)
      .all()
      .filter(({ method, path }) => method === 'POST' && changes(path))
      .map(({ path }) => `POST ${path}`);
    const named = [...Object.keys(races), ...Object.keys(neverLost)].map((route) => route.replace(/ \(.*/, ''));
    expect([...new Set(named)].filter((route) => changes(route.slice(5))).toSorted()).toEqual(routes.toSorted());
    expect(Object.keys(neverLost).filter((route) => Object.hasOwn(races, route))).toEqual([]);
  });

  test.each(Object.keys(races))(
    '%s',
    async (route) => {
      const one = races[route];
      if (one === undefined) throw new Error('There is no such race');
      const [first, second] = one.by ?? ['head', 'slt'];
      const pair = [await window(first, 1), await window(second, 2)] as const;
      const { page, action, plain = {}, always = {} } = await one.setOut(school, ...pair);
      const fields = { ...(one.takesPlain === true ? plain : {}), ...always, ...one.fields };
      const { picks = {}, leaves = [], types = [] } = one;
      const sent = await race({ visitors: pair, page, action, fields, picks, leaves, types });
      if (one.typesNothing === true)
        expect(sent.map(({ status }) => status).filter((status) => ![303, 409, 422].includes(status))).toEqual([]);
      else if (one.bothStandOn === undefined) expect(notOneWon(sent, one.apart)).toEqual([]);
      else {
        const [, reference = ''] = /^\/cases\/([^/]+)/.exec(action) ?? [];
        const { body } = await pair[0].http.get(`/cases/${reference}/${one.bothStandOn}`);
        expect(notBothStand(sent, body.toString())).toEqual([]);
      }
    },
    60_000,
  );
});
