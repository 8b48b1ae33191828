import { availableParallelism } from 'node:os';

const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      target: 'es2022',
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

/** One kind of test. What it needs running beside it (PostgreSQL, a browser, the HTML checker) is started once, before its first file. */
const kind = (displayName, testRegex, more = {}) => ({
  displayName,
  testRegex,
  testEnvironment: 'node',
  roots: ['<rootDir>/test', '<rootDir>/src'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': swc },
  setupFiles: ['<rootDir>/test/support/watch-for-nesting.ts'],
  ...more,
});
const needs = (service) => ({
  globalSetup: `<rootDir>/test/support/services/${service}.start.mjs`,
  globalTeardown: `<rootDir>/test/support/services/${service}.stop.mjs`,
});

export default {
  projects: [
    kind('rules', ['/src/.*[.]spec[.]ts$', '/test/architecture/.*[.]spec[.]ts$']),
    kind('integration', ['/test/integration/.*[.]spec[.]ts$', '/test/support/(?!browser/).*[.]spec[.]ts$'], needs('postgres')),
    kind('scenarios', ['/test/scenarios/.*[.]spec[.]ts$'], needs('checker')),
    kind('browser', ['/test/browser/.*[.]spec[.]ts$', '/test/support/browser/.*[.]spec[.]ts$'], {
      ...needs('browser'),
      // A browser takes both cores by itself.
      runner: '<rootDir>/test/support/services/one-at-a-time.mjs',
    }),
  ],
  // Jest would leave one core idle, and on two cores that is half of the machine.
  maxWorkers: Math.max(2, Math.ceil(availableParallelism() / 2)),
  workerIdleMemoryLimit: '1GB',
  testTimeout: 30_000,
};
