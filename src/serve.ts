import { type StartOptions, startHeed } from './start.js';
import type { Environment } from './platform/config/settings.js';

/** Serves until it is told to stop, then finishes what is in flight, ten seconds at most. */
export async function serve(environment: Environment, options: StartOptions = {}): Promise<void> {
  const heed = await startHeed(environment, options);
  await new Promise<void>((stop) => {
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  });
  setTimeout(() => process.exit(0), 9_000).unref();
  await heed.close();
}
