import type { Visitor } from '../web/visitor.js';
import type { WebPage } from '../web/web-page.js';

/** A page as somebody met it, and in which state. */
export interface Sight {
  readonly state: string;
  readonly page: WebPage;
  /** Whoever may see the evidence that stands on it. */
  readonly by: Visitor | null;
}

/** Pages that belong together, and a walk past each of them in every state. The states are made over HTTP, which is quick. */
export interface Round<Place> {
  readonly about: string;
  /** As `heed routes` lists them. Each must be seen at least once. */
  readonly routes: readonly string[];
  walk(place: Place): AsyncIterable<Sight>;
}

/** Which of the routes an address belongs to: `/reports/sent` before `/reports/:reference`. */
export function routeOf(path: string, routes: readonly string[]): string | null {
  const parts = partsOf(path.replace(/\?.*/, ''));
  const fitting = routes.filter((route) => {
    const wanted = partsOf(route);
    return wanted.length === parts.length && wanted.every((part, index) => part.startsWith(':') || part === parts[index]);
  });
  return fitting.toSorted((a, b) => openParts(a) - openParts(b))[0] ?? null;
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

function openParts(route: string): number {
  return partsOf(route).filter((part) => part.startsWith(':')).length;
}

export function sight(state: string, page: WebPage, by: Visitor | null = null): Sight {
  return { state, page, by };
}
