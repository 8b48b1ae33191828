import { routeOf } from './round.js';

const routes = ['/', '/report', '/report/:step', '/report/check', '/reports/:reference/evidence'];

test.each([
  ['/', '/'],
  ['/report?kind=1', '/report'],
  ['/report/kind', '/report/:step'],
  ['/report/check', '/report/check'],
  ['/reports/HD-7K3Q-9M2R/evidence?gate=no', '/reports/:reference/evidence'],
  ['/reports', null],
])('%s is a page of %s', (path, route) => {
  expect(routeOf(path, routes)).toBe(route);
});
