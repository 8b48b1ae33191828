import { deflateSync } from 'node:zlib';

interface PdfOptions {
  /** Each page's box, in points. */
  readonly pages?: readonly { readonly width: number; readonly height: number; readonly words?: string }[];
  /** More entries for the catalogue, as PDF. */
  readonly catalogue?: string;
  /** More entries for each page, as PDF. */
  readonly each?: string;
  /** More objects, numbered from 4. */
  readonly more?: readonly string[];
  readonly resources?: string;
  /** Drawn on every page, in place of words. */
  readonly contents?: string | null;
}

/** A small PDF, written by hand: one object after the other, with a true table of where they lie. */
export function aPdf({
  pages = [{ width: 200, height: 100 }],
  catalogue = '',
  each = '',
  more = [],
  resources = '',
  contents = null,
}: PdfOptions = {}): Buffer {
  const first = 4 + more.length;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${first + 2 * at} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...more,
    ...pages.flatMap(({ width, height, words = 'page' }, at) => {
      const drawing = `BT /F 24 Tf 10 40 Td (${words}) Tj ET 0.04 0.35 0.38 rg 0 0 20 20 re f`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F 3 0 R >> ${resources} >> /Contents ${first + 2 * at + 1} 0 R ${each} >>`,
        contents ?? `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
      ];
    }),
  ];
  return written(objects);
}

/** Opens, draws one page, and tries everything that a reader which runs scripts would do. @param home where it would call */
export function aPdfWithScripts(home: string): Buffer {
  return aPdf({
    catalogue: '/OpenAction 4 0 R /AA << /WC 5 0 R >> /Names << /JavaScript << /Names [(a) 4 0 R] >> >>',
    each: `/AA << /O 5 0 R >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 200 100] /A 5 0 R >>]`,
    more: [
      `<< /S /JavaScript /JS (app.alert\\('ran'\\); app.launchURL\\('${home}/script'\\);) >>`,
      `<< /S /URI /URI (${home}/link) /Next << /S /Launch /F (cmd.exe) /Next << /S /SubmitForm /F (${home}/form) >> >> >>`,
    ],
  });
}

/** A page far larger than any paper. */
export function aPdfAsLargeAsAField(): Buffer {
  return aPdf({ pages: [{ width: 9_000_000, height: 9_000_000 }] });
}

export function aPdfOfPages(count: number): Buffer {
  return aPdf({ pages: Array.from({ length: count }, (_, at) => ({ width: 200, height: 100, words: `page ${at + 1}` })) });
}

/** Asks for a password before it shows anything. */
export function aLockedPdf(): Buffer {
  const { length } = aPdf().toString('latin1');
  const locked = aPdf({ more: [`<< /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`] }).toString(
    'latin1',
  );
  return Buffer.from(
    locked.replace('/Root 1 0 R', `/Root 1 0 R /Encrypt 4 0 R /ID [<${String(length).padStart(32, '0')}> <00>]`),
    'latin1',
  );
}

/** What is to be drawn is packed into a few hundred thousand bytes, and would fill more memory than a reader should give it. */
export function aPdfThatSwells(): Buffer {
  const packed = deflateSync(Buffer.alloc(400 * 1024 * 1024, ' '), { level: 1 }).toString('latin1');
  return aPdf({ contents: `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream` });
}

/** A drawing that holds a drawing ten times, which holds one ten times, and so on. */
export function aPdfOfBoxesInBoxes(): Buffer {
  const depth = 12;
  const box = (at: number) => {
    const drawing = at === depth - 1 ? '0 0 9 9 re f' : '/N Do '.repeat(10);
    const next = at === depth - 1 ? '' : `/Resources << /XObject << /N ${5 + at} 0 R >> >>`;
    return `<< /Type /XObject /Subtype /Form /BBox [0 0 200 100] ${next} /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`;
  };
  return aPdf({
    more: Array.from({ length: depth }, (_, at) => box(at)),
    resources: '/XObject << /N 4 0 R >>',
    contents: '<< /Length 5 >>\nstream\n/N Do\nendstream',
  });
}

/** Each point of the page has a colour that takes a hundred thousand sums. */
export function aPdfThatNeverEnds(): Buffer {
  const sums = `{ pop ${'sin '.repeat(100_000)} }`;
  return aPdf({
    more: [
      `<< /FunctionType 4 /Domain [0 1 0 1] /Range [0 1] /Length ${sums.length} >>\nstream\n${sums}\nendstream`,
      '<< /ShadingType 1 /ColorSpace /DeviceGray /Matrix [200 0 0 100 0 0] /Function 4 0 R >>',
    ],
    resources: '/Shading << /S 5 0 R >>',
    contents: '<< /Length 5 >>\nstream\n/S sh\nendstream',
  });
}

function written(objects: readonly string[]): Buffer {
  let text = '%PDF-1.7\n';
  const places: number[] = [];
  for (const [at, object] of objects.entries()) {
    places.push(text.length);
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}
