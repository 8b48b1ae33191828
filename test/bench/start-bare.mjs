import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Starts one of the bare programs beside this file and waits for the address that it prints. */
export function startBare(name, settings) {
  const program = fileURLToPath(new URL(name, import.meta.url));
  const child = spawn(process.execPath, [program], { env: { ...process.env, ...settings }, stdio: ['ignore', 'pipe', 'inherit'] });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise((resolve) => child.once('close', resolve));
  return new Promise((resolve, reject) => {
    child.once('close', (code) => reject(new Error(`${name} ended with ${code} before it listened`)));
    child.stdout.on('data', (chunk) => {
      const url = /http:\S+/.exec(String(chunk))?.[0];
      if (url === undefined) return;
      resolve({
        url,
        pid: child.pid,
        stop: () => {
          process.off('exit', kill);
          child.kill('SIGTERM');
          return ended;
        },
      });
    });
  });
}
