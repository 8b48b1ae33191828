import { type ActName, isAct, RouteActs, type RouteAct } from '../../src/access/index.js';
import { type AccountName, accountNames, aReport, aSchool, type SentReport, type TestSchool } from '../support/school.js';
import { newId } from '../../src/kernel/index.js';
import { BringIn, type BroughtInAs, DeclareConflict } from '../../src/cases/index.js';
import { AnonymousDoor } from '../../src/schools/index.js';
import { useServer } from '../support/server.js';
import { encoded } from '../support/web/http-client.js';
import type { Visitor } from '../support/web/visitor.js';
import { doorAt, type Entrance, type Visiting, visiting } from '../support/access-table.js';

/**
 * Every route, tried by everybody: each role, the person whom the case is about, somebody who declared a conflict, somebody of another school, and
 * a visitor who is not signed in. Who is let in stands in one table, by the act that the route names.
 */
describe('Every route, tried by everybody', () => {
  const server = useServer({});
  let school: TestSchool;
  let report: SentReport;
  let people: Record<Visiting, Visitor>;
  let places: Record<string, string>;

  beforeAll(async () => {
    school = await aSchool(server());
    const other = await aSchool(server(), 'millbrook');
    report = await aReport(school, { by: 'teacher', about: 'assistant', child: 'yes' });
    const { app } = server();
    const head = school.actor('head');
    const bring = (name: AccountName, as: BroughtInAs) =>
      app.get(BringIn).run(head, report.reference, { account: school.members[name].accountId, as, reason: 'For the test' });
    expect([await bring('deputy', 'investigating_officer'), await bring('hr', 'hr_adviser'), await bring('dsl', 'deputy')]).toEqual([
      null,
      null,
      null,
    ]);
    await app.get(DeclareConflict).run(school.actor('dsl'), report.reference, { kind: 'close_relationship', reason: 'A relative' });
    const byName = Object.fromEntries(await Promise.all(accountNames.map(async (name) => [name, await school.visitor(name)] as const)));
    people = { ...(byName as Record<AccountName, Visitor>), 'another school': await other.visitor('head'), nobody: server().visitor() };
    await app.get(AnonymousDoor).open(school.actor('admin'), 0);
    const { door } = await app.get(AnonymousDoor).of(school.id);
    places = { door: door ?? '', reference: report.reference, role: 'headteacher', body: 'lado', pathway: 'P3', kind: 'suspension' };
  });

  const routes = (): RouteAct[] => server().app.get(RouteActs).all();

  it('names an act that the table knows', () => {
    expect([...new Set(routes().map(({ act }) => act))].filter((act) => !isAct(act))).toEqual([]);
  });

  it('lets in exactly those in the table', async () => {
    const wrong: string[] = [];
    // Signing out and leaving would end what the other routes are tried with; they have tests of their own.
    // A try to sign in ends the session that there was: those come last.
    const tried = routes().filter(({ path }) => !path.includes('sign-out') && path !== '/left');
    for (const route of tried.toSorted((a, b) => Number(a.path.startsWith('/sign-in')) - Number(b.path.startsWith('/sign-in')))) {
      const path = route.path.replace(/:(\w+)/g, (_, name: string) => places[name] ?? newId());
      for (const who of visiting) {
        const saw = await entrance(people[who], route.method, path);
        const expected = doorAt(`${route.method} ${route.path}`, route.act as ActName)(who);
        if (!agrees(saw, expected, route))
          wrong.push(`${who}: ${route.method} ${route.path} (${route.act}) was ${saw}, expected ${expected}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  it('answers a hidden case and one that never was with the same page', async () => {
    const differences: string[] = [];
    const assistant = await school.visitor('assistant');
    for (const { method, path } of routes().filter(
      ({ path: at }) => at.includes('/cases/:reference') && !at.includes(':id') && !at.includes(':seat'),
    )) {
      const [hidden, unknown] = await Promise.all(
        [report.reference, 'HD-7K3Q-9M2R', 'no such thing']
          .slice(0, 2)
          .map((reference) => send(assistant, method, path.replace(':reference', encodeURIComponent(reference)))),
      );
      if (hidden?.status !== 404 || hidden.body !== unknown?.body || JSON.stringify(hidden.headers) !== JSON.stringify(unknown.headers))
        differences.push(`${method} ${path}: ${hidden?.status} and ${unknown?.status}`);
    }
    expect(differences).toEqual([]);
  });
});

/** A thing below a case that does not exist is not found for its readers either; that they were let in shows at the case itself. */
function agrees(saw: Entrance, expected: Entrance, route: RouteAct): boolean {
  const below = /:(id|seat|token|account|appointment|absence|evidence|step|item)/.test(route.path);
  return saw === expected || (below && expected === 'in' && saw === 'not found');
}

async function entrance(person: Visitor, method: string, path: string): Promise<Entrance> {
  const { status, location } = await send(person, method, path).catch((fault: Error) => {
    throw new Error(`${method} ${path}: ${fault.message}`);
  });
  if (status === 404) return 'not found';
  if (status >= 300 && status < 400 && location.startsWith('/sign-in')) return 'sign in';
  if (status >= 500) throw new Error(`${method} ${path} answered ${status}`);
  return 'in';
}

/** What a browser would send: an empty form with its token, or a look. Redirects are not followed. */
async function send(
  person: Visitor,
  method: string,
  path: string,
): Promise<{ status: number; location: string; body: string; headers: object }> {
  const token = method === 'GET' ? '' : await tokenOf(person);
  const form = method === 'GET' ? undefined : encoded([['_csrf', token]]);
  const { status, headers, body } = await person.http.send(method, path, {}, form);
  const rest = Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'date'));
  return { status, location: String(headers.location ?? ''), body: body.toString().replaceAll(/value="[\w-]{24}"/g, ''), headers: rest };
}

const tokens = new WeakMap<Visitor, string>();

async function tokenOf(person: Visitor): Promise<string> {
  let token = tokens.get(person);
  if (token === undefined) {
    // Whoever is signed in is sent on from here, and finds a token on the first page too.
    const page = await person.http.get('/sign-in');
    token = /name="_csrf" value="([^"]*)"/.exec(page.body.toString())?.[1] ?? '';
    tokens.set(person, token);
  }
  return token;
}
