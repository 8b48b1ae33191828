import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { clustersOf } from './clusters.js';
import { Faces } from './faces.js';
import { type Line, linesOf } from './lines.js';
import { styles } from './look.js';

const faces = new Faces(new PDFDocument({ font: '', autoFirstPage: false }));
const set = (words: string, width = 200): Line[] => linesOf([{ words, style: styles.words }], width, faces);
const text = (line: Line | undefined): string => line?.runs.map((run) => run.text).join('') ?? '';

describe('lines', () => {
  it('are no wider than they may be, whatever the words', () => {
    const words = fc.array(fc.oneof(fc.lorem(), fc.webUrl(), fc.string({ unit: 'grapheme', maxLength: 300 })), { maxLength: 12 });
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 500 }), (parts, width) => {
        for (const line of set(parts.join(' '), width)) expect(line.width).toBeLessThanOrEqual(width + 0.5);
      }),
      { numRuns: 40 },
    );
  });

  it('lose no sign', () => {
    fc.assert(
      fc.property(fc.array(fc.lorem(), { maxLength: 6 }), (parts) => {
        expect(set(parts.join(' ')).map(text).join('').replace(/ +$/, '')).toBe(parts.join(' ').trimEnd());
      }),
    );
  });

  it('break where the words do, and keep empty ones', () => {
    expect(set('one\ntwo\r\n\nthree').map(text)).toEqual(['one', 'two', '', 'three']);
  });

  it('break an address after one of its marks', () => {
    const [first] = set('https://pictures.example/albums?token=Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4', 160);
    expect(text(first)).toMatch(/[/=?.]$/);
  });

  it('keep a reference, and a number with its word, whole', () => {
    const lines = (words: string): string[] =>
      Array.from({ length: 30 }, (_, i) => set(words, 80 + i * 5)).flatMap((set) => set.map((line) => text(line).trim()));
    expect(lines('It is about HD-7K3Q-9M2X here').some((line) => /HD-$|HD-7K3Q-$/.test(line))).toBe(false);
    expect(lines('Not sure of question 1.')).not.toContain('1.');
  });

  it('leave a space where a line was turned, for whoever listens or copies', () => {
    const lines = set('some words that go on for more than a single line of this width');
    expect(text(lines[0])).toMatch(/ $/);
    expect(text(lines.at(-1))).not.toMatch(/ $/);
  });
});

describe('clusters', () => {
  it('are whole across stretches', () => {
    for (const sign of ['👨‍👩‍👧', 'é', '🇬🇧', '\r\n']) expect([...clustersOf('x'.repeat(255) + sign)].at(-1)).toBe(sign);
  });

  it('lose nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 1000 }), (words) => expect([...clustersOf(words)].join('')).toBe(words)));
  });
});
