import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './project-folder.js';

/** Where `build/assets.mjs` leaves stylesheet, scripts, fonts and mark; served at `/assets/`. */
export function publicFolder(): string {
  return join(projectFolder(), 'dist', 'public');
}

/**
 * The address of a built file: `/assets/VERSION/heed.css`. The version is a hash over all of them, so that the answer may be kept for ever.
 * Before the first build the version reads `unbuilt`: pages can be rendered, their files are not found.
 */
export function assetAddress(name: string, version = builtVersion()): string {
  return `/assets/${version}/${name}`;
}

export function builtVersion(): string {
  const file = join(publicFolder(), 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : 'unbuilt';
}

/** The page that checks a case file or a receipt, whole in one file, to be given away with them. */
export function checkPageFile(): string {
  return join(publicFolder(), builtVersion(), 'check.html');
}
