/** What this run of the tests has started and must end; start and stop scripts share it. */
const running = [];

/**
 * Starts something the tests need and tells them its address in `variable`. When it cannot start, the tests that need it fail with the
 * reason, and the others still run.
 * @param {string} variable name of an environment variable
 * @param {() => Promise<{ url: string, stop: () => Promise<void> }>} start
 */
export async function startFor(variable, start) {
  if (process.env[variable] !== undefined) return;
  try {
    const service = await start();
    running.push({ variable, service });
    process.env[variable] = service.url;
  } catch (fault) {
    process.env[`${variable}_FAULT`] = fault instanceof Error ? fault.message : String(fault);
  }
}

export async function stopAll() {
  for (const { variable, service } of running.splice(0)) {
    delete process.env[variable];
    await service.stop();
  }
}
