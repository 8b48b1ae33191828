import { inflateSync } from 'node:zlib';

/** Spaces and the ends of lines are a matter of setting. */
export function bare(words: string): string {
  return words.replace(/\s+/gu, '');
}

export interface PdfRead {
  raw: string;
  /** The words of each page, without spaces, in the order in which they are drawn. */
  pages: string[];
  /** Each sign's number in its face; 0000 would be an empty box. */
  glyphs: string[];
}

/** As much of a PDF reader as it takes: objects, inflated streams, and the faces' own lists of what their signs mean. */
export function readPdf(bytes: Buffer): PdfRead {
  const raw = bytes.toString('latin1');
  const objects = new Map([...raw.matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs)].map((found) => [found[1] ?? '', found[2] ?? '']));
  const object = (holder: string, key: string): string => objects.get(new RegExp(`/${key} (\\d+) 0 R`).exec(holder)?.[1] ?? '') ?? '';
  const meanings = (resources: string): Map<string, string[]> =>
    new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map((found) => [
        found[1] ?? '',
        meaning(stream(object(objects.get(found[2] ?? '') ?? '', 'ToUnicode'))),
      ]),
    );
  const kids = /\/Kids \[(.*?)\]/s.exec([...objects.values()].find((one) => /\/Type \/Pages\b/.test(one)) ?? '')?.[1] ?? '';
  const shown = [...kids.matchAll(/(\d+) 0 R/g)].map((kid) => {
    const page = objects.get(kid[1] ?? '') ?? '';
    return drawn(stream(object(page, 'Contents')), meanings(object(page, 'Resources')));
  });
  return { raw, pages: shown.map(({ words }) => bare(words)), glyphs: shown.flatMap(({ glyphs }) => glyphs) };
}

function stream(object: string): string {
  const data = /stream\n(.*)\nendstream/s.exec(object)?.[1] ?? '';
  return object.includes('/FlateDecode') ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data;
}

function meaning(cmap: string): string[] {
  const lists = [...cmap.matchAll(/<[0-9a-f]+> <[0-9a-f]+> \[(.*?)\]/gs)].map((found) => found[1] ?? '');
  return lists.flatMap((list) =>
    [...list.matchAll(/<(.*?)>/g)].map((found) =>
      Buffer.from((found[1] ?? '').replace(/ /g, ''), 'hex')
        .swap16()
        .toString('utf16le'),
    ),
  );
}

function drawn(content: string, faces: Map<string, string[]>): { words: string; glyphs: string[] } {
  let face: string[] = [];
  let words = '';
  const glyphs: string[] = [];
  for (const [token] of content.matchAll(/\/F\d+ [\d.]+ Tf|<[0-9a-f]+>/g)) {
    if (token.startsWith('/')) face = faces.get(token.slice(1).split(' ')[0] ?? '') ?? [];
    else
      for (const glyph of token.match(/[0-9a-f]{4}/g) ?? []) {
        glyphs.push(glyph);
        words += face[Number.parseInt(glyph, 16)] ?? '';
      }
  }
  return { words, glyphs };
}
