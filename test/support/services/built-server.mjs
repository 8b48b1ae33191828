import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Starts the built server as `npm start` does, in a process of its own, and waits for the line that says where it listens.
 * Nothing of this process's settings reaches it.
 * @param {Readonly<Record<string, string>>} settings
 * @param {{ program?: readonly string[], withinMs?: number }} [how]
 */
export function startBuiltServer(settings, { program = ['--max-semi-space-size=4', 'dist/src/main.js'], withinMs = 60_000 } = {}) {
  const { PATH, HOME, TMPDIR, NODE_EXTRA_CA_CERTS } = process.env;
  const own = Object.fromEntries(Object.entries({ PATH, HOME, TMPDIR, NODE_EXTRA_CA_CERTS }).filter(([, value]) => value !== undefined));
  const child = spawn(process.execPath, [...program], { cwd: root, env: { ...own, HOST: '127.0.0.1', PORT: '0', ...settings } });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  let output = '';
  const ended = new Promise((resolve) => {
    child.once('close', (code, signal) => {
      process.off('exit', kill);
      resolve({ code, signal });
    });
  });
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => fail('did not listen in time'), withinMs);
    const fail = (why) => {
      clearTimeout(late);
      kill();
      reject(new Error(`The built server ${why}:\n${output}`));
    };
    const hear = (chunk) => {
      output += chunk;
      const url = /Heed is listening on (http:\/\/[^\s"]+)/.exec(output)?.[1];
      if (url === undefined) return;
      clearTimeout(late);
      resolve({
        url,
        pid: child.pid,
        output: () => output,
        stop: (signal = 'SIGTERM') => {
          child.kill(signal);
          return ended;
        },
      });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', (fault) => fail(`did not start: ${fault.message}`));
    child.once('close', () => fail('ended before it listened'));
  });
}
