import { readFileSync } from 'node:fs';
import { clearInterval, setInterval } from 'node:timers';

export function residentMegabytes(pid) {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_000;
}

/** The most that the process held, looked at ten times a second. */
export function watchMemory(pid) {
  let most = residentMegabytes(pid);
  const timer = setInterval(() => (most = Math.max(most, residentMegabytes(pid))), 100);
  return {
    stop: () => {
      clearInterval(timer);
      return most;
    },
  };
}
