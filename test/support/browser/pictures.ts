import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** For whoever wants to look: with `HEED_TEST_PICTURES` every page is kept there as a picture, at a desk and on a phone. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['HEED_TEST_PICTURES'];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  for (const [width, height] of [
    [1280, 900],
    [375, 740],
  ] as const) {
    await page.setViewportSize({ width, height });
    const file = `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${width}.png`;
    await page.screenshot({ path: join(folder, file), fullPage: true });
  }
}
