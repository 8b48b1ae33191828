import { RouteActs } from '../../src/access/index.js';
import { useServer } from '../support/server.js';
import { routesOfACase } from './rounds/of-a-case.js';
import { routesOutsideACase } from './rounds/outside-a-case.js';

const heed = useServer();

/** They answer with something else than a page. */
const notPages = [
  '/account/stay',
  '/evidence/:id/copy',
  '/evidence/:id/media',
  '/evidence/:id/original',
  '/evidence/:id/pages/:page',
  '/healthz',
  '/metrics',
  '/readyz',
  '/reports/:reference/check-page',
  '/reports/:reference/receipt',
  '/reports/:reference/words',
];

const isOfACase = (path: string) => /^\/(cases|evidence|audit|locked|people|handover)(\/|$)/.test(path);

/** A new page must join a round, which shows it in its states. */
test.each([
  ['outside a case', routesOutsideACase, (path: string) => !isOfACase(path)],
  ['of a case', routesOfACase, isOfACase],
] as const)('every page %s is in a round', (_, inRounds, belongs) => {
  const gets = heed()
    .app.get(RouteActs, { strict: false })
    .all()
    .filter(({ method }) => method === 'GET')
    .map(({ path }) => path);
  const pages = gets.filter((path) => belongs(path) && !notPages.includes(path));
  expect([...new Set<string>(inRounds)].toSorted()).toEqual(pages.toSorted());
});
