import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwrapped } from '../../exports/index.js';

const files = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin';
let known: Promise<void> | null = null;

/**
 * Lets pictures be drawn with letters on a machine that has no fonts of its own: a font that sharp once wrote with, its SVGs know too. It is read
 * again from its file for every size, so the file stays while the process lives.
 */
export function knowOurFont(): Promise<void> {
  known ??= introduce();
  return known;
}

async function introduce(): Promise<void> {
  const { default: sharp } = await import('sharp');
  const folder = mkdtempSync(join(tmpdir(), 'heed-font-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const weight of ['400', '700']) {
    const woff = createRequire(import.meta.url).resolve(`${files}-${weight}-normal.woff`);
    const fontfile = join(folder, `${weight}.ttf`);
    writeFileSync(fontfile, unwrapped(readFileSync(woff)));
    await sharp({ text: { text: 'Heed', font: 'Atkinson Hyperlegible Next', fontfile } })
      .png()
      .toBuffer();
  }
}
