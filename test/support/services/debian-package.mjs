import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs a Debian package, where that is possible: as root, with apt-get. @returns {boolean} whether it was done */
export function installDebianPackage(name) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const apt = (...words) =>
    spawnSync('apt-get', ['-q', '-y', ...words], { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0;
  process.stderr.write(`Installing ${name} for the tests.\n`);
  const install = () => apt('install', '--no-install-recommends', name);
  return install() || (apt('update') && install());
}
