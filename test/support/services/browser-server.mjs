import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts one browser that every test file connects to.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 * @throws {Error} one sentence when there is no browser
 */
export async function startBrowser() {
  const server = await chromium.launchServer({ executablePath: await findBrowser(), headless: true, args: flags, host: '127.0.0.1' });
  return { url: server.wsEndpoint(), stop: () => server.close() };
}
