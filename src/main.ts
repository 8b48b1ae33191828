import { startHeed } from './start.js';

// A second line would hide the one that the operator needs.
function stop(fault: unknown): never {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
  process.exit(1);
}

try {
  process.loadEnvFile();
} catch {
  // There is no .env: the environment says everything.
}

startHeed(process.env).then((heed) => {
  const finish = (): void => {
    setTimeout(() => process.exit(0), 9_000).unref();
    heed.close().then(() => process.exit(0), stop);
  };
  process.once('SIGTERM', finish);
  process.once('SIGINT', finish);
}, stop);
