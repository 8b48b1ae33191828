import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { unwrapped } from '../../exports/index.js';

const files = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin';

/** Lets pictures be drawn with letters on a machine that has no fonts of its own: a font that sharp once wrote with is known to its SVGs too. */
export async function withOurFont(draw: () => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'heed-font-'));
  try {
    for (const weight of ['400', '700']) {
      const woff = createRequire(import.meta.url).resolve(`${files}-${weight}-normal.woff`);
      const fontfile = join(folder, `${weight}.ttf`);
      await writeFile(fontfile, unwrapped(await readFile(woff)));
      await sharp({ text: { text: 'Heed', font: 'Atkinson Hyperlegible Next', fontfile } })
        .png()
        .toBuffer();
    }
    await draw();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
