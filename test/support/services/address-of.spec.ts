import { addressOf } from './address-of.js';
import { findBrowser } from './find-browser.mjs';

// Jest gives each file an environment of its own, so nothing has to be put back for others.
beforeEach(() => {
  delete process.env.HEED_TEST_BROWSER;
  delete process.env.HEED_TEST_BROWSER_FAULT;
});

test('What could not be started fails the tests that need it, with the reason', () => {
  process.env.HEED_TEST_BROWSER_FAULT = 'The browser tests need Chromium or Chrome.';
  expect(() => addressOf('HEED_TEST_BROWSER')).toThrow('The browser tests need Chromium or Chrome.');
});

test('What nobody started says where to look', () => {
  expect(() => addressOf('HEED_TEST_BROWSER')).toThrow('a browser is needed, but nothing started it');
});

test('A browser that is named and is none is not passed over', async () => {
  await expect(findBrowser({ chosen: '/bin/true' })).rejects.toThrow('CHROMIUM_PATH names /bin/true, which does not run as a browser.');
});
