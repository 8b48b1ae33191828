import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/** What stands at the top of a working copy and belongs to nobody's version of it. */
export const notKept = ['.git', 'node_modules', 'dist', 'data', 'demo-data', 'coverage', '.browser', '.env'] as const;

/** Every file below a folder of the project, by its path from the top. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(projectFolder, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(projectFolder, join(entry.parentPath, entry.name)))
    .sort();
}

/** Every file that version control keeps, near enough: generated folders and what was uploaded are left out. */
export function keptFiles(): readonly string[] {
  const top = readdirSync(projectFolder, { withFileTypes: true }).filter(({ name }) => !notKept.some((one) => one === name));
  const below = top.filter((entry) => entry.isDirectory() && entry.name !== 'uploads').flatMap(({ name }) => filesBelow(name));
  return [...top.filter((entry) => entry.isFile() && !entry.name.endsWith('.log')).map(({ name }) => name), ...below];
}

export function textOf(path: string): string {
  return readFileSync(join(projectFolder, path), 'utf8');
}
