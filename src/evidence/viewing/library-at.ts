import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

/** Where a child finds a library, which it is told by its parent. */
export function libraryAt(name: string): string {
  return pathToFileURL(require.resolve(name)).href;
}
