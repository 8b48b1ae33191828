import jsqr from 'jsqr';
import sharp from 'sharp';
import type { WebPage } from './web-page.js';

/** What a camera reads off the one pattern on a page: the drawing is turned into a picture and decoded by a library that did not draw it. */
export async function readQrCode({ root }: Pick<WebPage, 'root'>): Promise<string | null> {
  const [drawing, another] = root.querySelectorAll('svg.heed-qr-code');
  if (!drawing || another) throw new Error('The page should show one pattern to scan');
  const svg = drawing.outerHTML.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" ');
  const picture = sharp(Buffer.from(svg)).flatten({ background: 'white' }).ensureAlpha().raw();
  const { data, info } = await picture.toBuffer({ resolveWithObject: true });
  return jsqr.default(new Uint8ClampedArray(data), info.width, info.height)?.data ?? null;
}
