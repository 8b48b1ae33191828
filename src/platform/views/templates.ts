import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Name (its path without `.hbs`, from where its kind lives) to source. */
export type Sources = ReadonlyMap<string, string>;

/** Reads a views folder: partials are named by their path below `partials`, layouts `layouts/…`, everything else is a page. */
export function readTemplates(viewsFolder: string): { partials: Sources; pages: Sources } {
  const partials = new Map<string, string>();
  const pages = new Map<string, string>();
  for (const path of readdirSync(viewsFolder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.hbs')) continue;
    const name = path.slice(0, -'.hbs'.length).replaceAll('\\', '/');
    const source = readFileSync(join(viewsFolder, path), 'utf8').trimEnd(); // so that a partial can stand before a full stop
    if (name.startsWith('partials/')) partials.set(name.slice('partials/'.length), source);
    else if (name.startsWith('layouts/')) partials.set(name, source);
    else pages.set(name, source);
  }
  return { partials, pages };
}
