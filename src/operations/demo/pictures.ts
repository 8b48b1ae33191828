/** A picture of a screen, as somebody takes it with their phone. Apps, handles and people are invented. */
export type Picture =
  | { readonly shows: 'chat'; readonly app: string; readonly title: string; readonly lines: readonly ChatLine[] }
  | {
      readonly shows: 'post';
      readonly app: string;
      readonly name: string;
      readonly handle: string;
      readonly words: string;
      readonly under: string;
      readonly comments?: readonly string[];
    }
  | { readonly shows: 'request'; readonly app: string; readonly name: string; readonly handle: string; readonly words: string }
  | { readonly shows: 'blank'; readonly app: string; readonly words: string };

/** Who wrote it (empty: whoever holds the phone), the words, the time. */
export type ChatLine = readonly [from: string, words: string, time: string];

const width = 720;
const margin = 36;
const inks = { ink: '#1d2328', soft: '#69737a', line: '#d9dee1', ground: '#ffffff', theirs: '#eceff1', mine: '#dbe7ff' };
const appColours = ['#3d5a80', '#7b4f9d', '#2f6f5e', '#8a4b2d', '#455a64'];

/** The picture as SVG text. */
export function drawn(picture: Picture): string {
  const body = bodyOf(picture);
  const height = body.height + 140;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Atkinson Hyperlegible Next, sans-serif">`,
    `<rect width="${width}" height="${height}" fill="${inks.ground}"/>`,
    `<rect width="${width}" height="84" fill="${colourOf(picture.app)}"/>`,
    text(margin, 54, picture.app, { size: 32, colour: '#ffffff', bold: true }),
    `<g transform="translate(0 108)">${body.svg}</g>`,
    '</svg>',
  ].join('');
}

interface Drawing {
  readonly svg: string;
  readonly height: number;
}

function bodyOf(picture: Picture): Drawing {
  switch (picture.shows) {
    case 'chat':
      return chat(picture.title, picture.lines);
    case 'post':
      return stacked([
        person(picture.name, picture.handle),
        paragraph(picture.words, { size: 30 }),
        paragraph(picture.under, { size: 22, colour: inks.soft }),
        ...(picture.comments ?? []).map((comment) => paragraph(comment, { size: 24 })),
      ]);
    case 'request':
      return stacked([person(picture.name, picture.handle), paragraph(picture.words, { size: 28 }), buttons('Accept', 'Decline')]);
    case 'blank':
      return stacked([blurred(), paragraph(picture.words, { size: 24, colour: inks.soft })]);
  }
}

function chat(title: string, lines: readonly ChatLine[]): Drawing {
  return stacked([paragraph(title, { size: 28, bold: true }), ...lines.map((line) => bubble(line))]);
}

function bubble([from, words, time]: ChatLine): Drawing {
  const mine = from === '';
  const rows = wrapped(words, 38);
  const height = rows.length * 36 + (mine ? 56 : 88);
  const x = mine ? 150 : margin;
  const first = mine ? 44 : 76;
  return {
    height,
    svg: [
      `<rect x="${x}" y="0" width="${width - 150 - margin}" height="${height - 12}" rx="18" fill="${mine ? inks.mine : inks.theirs}"/>`,
      ...(mine ? [] : [text(x + 22, 34, from, { size: 22, colour: inks.soft, bold: true })]),
      ...rows.map((row, index) => text(x + 22, first + index * 36, row, { size: 27 })),
      text(width - margin - (mine ? 22 : 136), height - 28, time, { size: 19, colour: inks.soft, end: true }),
    ].join(''),
  };
}

function person(name: string, handle: string): Drawing {
  return {
    height: 108,
    svg: [
      `<circle cx="${margin + 40}" cy="44" r="40" fill="${inks.line}"/>`,
      text(margin + 40, 58, name.slice(0, 1), { size: 40, colour: inks.soft, middle: true }),
      text(margin + 104, 38, name, { size: 30, bold: true }),
      text(margin + 104, 72, handle, { size: 24, colour: inks.soft }),
    ].join(''),
  };
}

function paragraph(words: string, style: TextStyle): Drawing {
  const line = Math.round(style.size * 1.35);
  const rows = wrapped(words, Math.floor((width - 2 * margin) / (style.size * 0.52)));
  return {
    height: rows.length * line + 18,
    svg: rows.map((row, index) => text(margin, style.size + index * line, row, style)).join(''),
  };
}

function buttons(yes: string, no: string): Drawing {
  const button = (x: number, words: string, filled: boolean): string =>
    `<rect x="${x}" y="4" width="200" height="60" rx="30" fill="${filled ? inks.mine : inks.ground}" stroke="${inks.soft}"/>` +
    text(x + 100, 43, words, { size: 26, middle: true });
  return { height: 84, svg: button(margin, yes, true) + button(margin + 224, no, false) };
}

function blurred(): Drawing {
  const stripe = (index: number): string =>
    `<rect x="${margin}" y="${index * 40}" width="${width - 2 * margin}" height="40" fill="${index % 2 === 0 ? '#c6cdd1' : '#b4bdc2'}"/>`;
  return { height: 380, svg: Array.from({ length: 9 }, (_, index) => stripe(index)).join('') };
}

function stacked(parts: readonly Drawing[]): Drawing {
  let height = 0;
  const placed = parts.map(({ svg, height: own }) => {
    const moved = `<g transform="translate(0 ${height})">${svg}</g>`;
    height += own;
    return moved;
  });
  return { svg: placed.join(''), height };
}

interface TextStyle {
  readonly size: number;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly middle?: boolean;
  readonly end?: boolean;
}

function text(
  x: number,
  y: number,
  words: string,
  { size, colour = inks.ink, bold = false, middle = false, end = false }: TextStyle,
): string {
  const anchor = middle ? ' text-anchor="middle"' : end ? ' text-anchor="end"' : '';
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}"${bold ? ' font-weight="700"' : ''}${anchor}>${escaped(words)}</text>`;
}

function wrapped(words: string, most: number): string[] {
  const rows: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + word.length < most) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function colourOf(app: string): string {
  const sum = Array.from(app).reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return appColours[sum % appColours.length] ?? inks.ink;
}
