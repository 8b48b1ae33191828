import { RouteActs } from '../../../src/access/index.js';
import type { TestSchool } from '../school.js';
import type { Place } from './places.js';

/** Figures of the machine, that differ at every look; and the way out, after which nobody is answered. */
const leftOut = ['/metrics', '/left'];
const neverWas = 'HD-2222-2222';

/** Every page, with something that never was in the place of an id. */
export function everyPage(school: TestSchool): Place[] {
  return routesOf(school)
    .filter(({ method, path }) => method === 'GET' && !leftOut.includes(path))
    .map(({ path }) => ({ method: 'GET', path: path.replaceAll(/:\w+/g, neverWas) }));
}

/** Every address below a case, an item, a person or an upload that nobody found a link to: with what is found in other addresses. */
export function filledIn(school: TestSchool, found: readonly Place[], reference: string, anUpload: string): Place[] {
  const evidence = found.flatMap(({ path }) => /^\/evidence\/([\w-]{36})/.exec(path)?.[1] ?? [])[0] ?? '';
  const inside = found.flatMap(({ path }) => /^\/cases\/[\w-]+\/actions\/([\w-]{36})/.exec(path)?.[1] ?? [])[0] ?? '';
  return routesOf(school)
    .filter(({ path }) => /^\/(cases\/:reference|evidence\/:|people\/:|uploads\/:|locked\/:)/.test(path))
    .filter(({ method, path }) => !found.some((place) => place.method === method && patternOf(path).test(place.path)))
    .map(({ method, path }) => {
      const id = path.startsWith('/uploads') ? anUpload : path.startsWith('/cases') ? inside : evidence;
      return {
        method,
        path: path
          .replace(':reference', reference)
          .replaceAll(/:(id|seat|record)/g, id)
          .replaceAll(/:\w+/g, '1'),
      };
    });
}

/** Every case by its own address, and one of all the addresses below that differ only by reference and id. */
export function oneOfEachKind<One extends Place>(found: readonly One[]): One[] {
  const kinds = new Map<string, One>();
  for (const one of found) {
    const isCase = /^\/cases\/[\w-]+$/.test(one.path);
    const kind = isCase ? one.path : one.path.replaceAll(/HD-\w{4}-\w{4}|[\da-f-]{36}/g, '…');
    if (!kinds.has(`${one.method} ${kind}`)) kinds.set(`${one.method} ${kind}`, one);
  }
  return [...kinds.values()];
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/:\w+/g, '[^/?]+')}(\\?.*)?$`);
}

function routesOf(school: TestSchool): Place[] {
  return school.server.app.get(RouteActs).all();
}
