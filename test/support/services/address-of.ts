const services = {
  HEED_TEST_POSTGRES: 'PostgreSQL',
  HEED_TEST_CHECKER: 'the HTML checker',
  HEED_TEST_BROWSER: 'a browser',
} as const;

/**
 * Where a service listens that was started for this run of the tests.
 * @throws Error with the reason why it did not start: tests that need it fail, they are never skipped
 */
export function addressOf(service: keyof typeof services): string {
  const address = process.env[service];
  if (address !== undefined) return address;
  const project = 'nothing started it: this kind of test belongs into another folder, see jest.config.js';
  throw new Error(process.env[`${service}_FAULT`] ?? `${services[service]} is needed, but ${project}`);
}
