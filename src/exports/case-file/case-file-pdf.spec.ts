import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import type { CaseFile } from './case-file.js';
import { writeCaseFilePdf } from './case-file-pdf.js';
import { bare, type PdfRead, readPdf } from '../../../test/support/pdf-text.js';
import { sampleCaseFile as sample } from '../../../test/support/sample-case-file.js';

const empty: CaseFile = {
  ...sample,
  restriction: null,
  facts: [],
  summary: '',
  reports: [],
  chronology: [],
  people: [],
  decisions: [],
  actions: [],
  outcomes: [],
  evidence: [],
  sheets: [],
  audit: [],
  checkpoint: '',
  leftOut: [],
};

describe('the case file as PDF', () => {
  it('says everything that it was given, in the order of reading', async () => {
    const text = (await read(sample)).pages.join('');
    for (const words of wordsOf(sample)) expect(text).toContain(bare(words));
    expect(text).toContain(bare('0123 4567 89ab cdef 0123 4567 89ab cdef'));
    expect(text).toContain(bare('5d1e 90b7 c3f4 28aa'));
    expect(text).toContain(bare('Wednesday 11 November 2026'));
  });

  it('is tagged, in English, titled by its reference, with an outline, and claims PDF/A-2a', async () => {
    const { raw } = await read(sample);
    expect(raw).toMatch(/\/Marked true/);
    expect(raw).toContain('/Lang (en-GB)');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(raw).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(raw).toContain('/Type /OutputIntent');
    expect(raw).toContain('(Case file HD-7K3Q-9M2X)');
    for (const type of ['Document', 'H1', 'H2', 'H3', 'P', 'BlockQuote', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'LBody', 'TOC', 'TOCI'])
      expect(raw).toMatch(new RegExp(`/S /${type}\\b`));
    expect(raw).toMatch(/\/ColSpan 3/);
    for (const title of ['Summary', 'Chronology', 'Evidence', 'How to check this file']) expect(raw).toContain(`/Title (${title})`);
  });

  it('brings its typeface with it and never shows an empty box', async () => {
    const { raw, glyphs } = await read(sample);
    expect(raw).toMatch(/\/FontName \/[A-Z]{6}\+AtkinsonHyperlegibleNext-Regular/);
    expect(raw.match(/\/Type \/FontDescriptor/g)).toHaveLength(raw.match(/\/FontFile[23] /g)?.length ?? 0);
    expect(raw).not.toMatch(/\/Subtype \/Type1\b/);
    expect(glyphs).not.toContain('0000');
  });

  it('shows reference, for whom, when, which page, marking and restriction on every page', async () => {
    const { pages } = await read(sample);
    expect(pages.length).toBeGreaterThan(4);
    pages.forEach((page, i) => {
      expect(page).toContain(bare('HD-7K3Q-9M2X · made for Philippa Nettlecombe · Wednesday 18 November 2026, 09:15'));
      expect(page).toContain(bare(`Page ${i + 1} of ${pages.length}`));
      expect(page).toContain(bare('Confidential: HR'));
      expect(page).toContain(bare('Reporting restriction. Nothing that could identify the teacher may be published.'));
    });
    expect((await read({ ...sample, purpose: 'hearing_bundle' })).pages[0]).toContain(bare('Confidential: hearing'));
  });

  it('cuts a long name at the foot, never the reference or the moment', async () => {
    const { pages } = await read({ ...sample, forWhom: 'Philippa Nettlecombe '.repeat(9) });
    expect(pages[1]).toMatch(/HD-7K3Q-9M2X·madeforPhilippaNettlecombe.*…·Wednesday18November2026,09:15/);
  });

  it('names in its contents the page on which each part begins', async () => {
    const { pages } = await read(sample);
    const place = (words: string): number => pages.findIndex((page, i) => i > 0 && page.includes(bare(words))) + 1;
    expect(pages[0]).toContain(bare(`Chronology${place('In the order things happened.')}`));
    expect(pages[0]).toContain(bare(`How to check this file${place('Anyone can do this.')}`));
  });

  it('repeats the titles of a table on every page that it goes on to', async () => {
    const { pages } = await read(sample);
    const among = pages.filter((page) => page.includes(bare('of the case')) && /Event\d+/.test(page));
    expect(among.length).toBeGreaterThan(1);
    for (const page of among) expect(page).toContain(bare('Time What happened By'));
    expect(pages.join('')).toContain(bare('November 2026, continued'));
  });

  it('names what no face has', async () => {
    const words = 'A 😀 B 𝕯𝖔𝖓 C \u202e D 🇬🇧 E 你 F \ud800 G';
    const { pages, glyphs } = await read({ ...empty, summary: words });
    expect(pages.join('')).toContain(bare('A ‹U+1F600 grinning face› B ‹Don› C ‹U+202E› D ‹flag GB› E ‹U+4F60› F ‹U+FFFD› G'));
    expect(glyphs).not.toContain('0000');
  });

  it('has no links, whatever was written', async () => {
    const { raw } = await read({ ...sample, summary: 'https://pictures.example/a?b=c javascript:alert(1)' });
    expect(raw).not.toMatch(/\/URI|\/Annots|\/JavaScript|\/Launch/);
  });

  it('stands with nothing in it', async () => {
    const text = (await read(empty)).pages.join('');
    for (const words of [
      'No actions were set.',
      'No decision has been recorded.',
      'There is no evidence in this case.',
      'What was left out Nothing',
      'There is nothing in this part.',
    ])
      expect(text).toContain(bare(words));
  });

  it('gives the same bytes for the same case', async () => {
    const [first, second] = [await buffer(writeCaseFilePdf(sample)), await buffer(writeCaseFilePdf(sample))];
    expect(first.equals(second)).toBe(true);
  });

  it('sets whatever people write', async () => {
    const words = fc.string({ unit: 'binary', maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(words, words, async (one, other) => {
        const event = { at: new Date('2026-11-09T08:00:00Z'), who: one, what: other, words: one };
        const { glyphs } = await read({
          ...empty,
          school: one,
          forWhom: other,
          summary: one,
          chronology: [event],
          people: [{ name: other, part: one, details: other }],
        });
        expect(glyphs).not.toContain('0000');
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return /[0-9a-f]{64}|\n\n|😀|^hr$|=\n/u.test(value) ? [] : value.split('\n');
  return typeof value === 'object' && value !== null && !(value instanceof Date) ? Object.values(value).flatMap(wordsOf) : [];
}

/** As a reader of PDFs finds it. */
async function read(file: CaseFile): Promise<PdfRead> {
  return readPdf(await buffer(writeCaseFilePdf(file)));
}
