import { spawn, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { installDebianPackage } from './debian-package.mjs';
import { freePort } from './free-port.mjs';

const require = createRequire(import.meta.url);

/**
 * Starts the W3C's HTML checker on loopback. It reads its rules while the first tests run; `checkHtml` waits for it.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 * @throws {Error} one sentence when there is no Java to run it with
 */
export async function startHtmlChecker() {
  const java = findJava();
  const port = await freePort();
  const memory = ['-Xss1m', '-Xmx384m', '-XX:+UseSerialGC'];
  const address = ['-Dnu.validator.servlet.bind-address=127.0.0.1', '-Dnu.validator.servlet.connection-timeout=20000'];
  const classes = ['-cp', String(require('vnu-jar'))];
  const checker = spawn(java, [...memory, ...address, ...classes, 'nu.validator.servlet.Main', String(port)], { stdio: 'ignore' });
  const kill = () => checker.kill('SIGKILL');
  process.once('exit', kill);
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () => {
      process.off('exit', kill);
      return new Promise((resolve) => {
        if (checker.exitCode !== null || checker.signalCode !== null) return resolve();
        checker.once('exit', () => resolve());
        kill();
      });
    },
  };
}

function findJava() {
  const home = process.env.JAVA_HOME;
  const places = [...(home ? [`${home}/bin/java`] : []), 'java', '/usr/bin/java'];
  const works = (java) => spawnSync(java, ['-version'], { stdio: 'ignore' }).status === 0;
  const found = places.find(works);
  if (found) return found;
  if (installDebianPackage('default-jre-headless') && works('/usr/bin/java')) return '/usr/bin/java';
  throw new Error('The W3C HTML checker needs Java 11 or later: install it (Debian: default-jre-headless) or set JAVA_HOME.');
}
