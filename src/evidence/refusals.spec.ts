import { acceptedEndings, evidenceKinds, evidenceTypes, otherKinds, whatWeTake } from './evidence-types.js';
import { type RefusedFile, whyFormNotTaken, whyNotAdded } from './refusals.js';

const limits = { maxBytes: 50 * 1024 * 1024, maxFiles: 20, media: [] };
const kinds = [...evidenceTypes, ...otherKinds];

const everyRefusal: RefusedFile[] = [
  ...(['empty', 'too-large', 'too-many'] as const).map((refused) => ({ refused, name: 'a' })),
  ...otherKinds.map((kind) => ({ refused: 'not-taken-yet' as const, name: 'a', kind })),
  ...evidenceTypes.flatMap((claimed) => kinds.map((found) => ({ refused: 'lies-about-its-type' as const, name: 'a', claimed, found }))),
];

describe('what we say about a file that was not added', () => {
  it('is said as people speak', () => {
    expect(whyNotAdded({ refused: 'not-taken-yet', name: 'a', kind: 'sound' }, limits)).toBe(
      'Not added. We can’t take sound yet. Keep it safe, and write down what it says.',
    );
    expect(whyNotAdded({ refused: 'too-large', name: 'a' }, limits)).toBe(
      'Not added. This file is larger than 50 MB. Keep it safe, and add a smaller copy or tell us in words what it shows.',
    );
    expect(whyNotAdded({ refused: 'too-many', name: 'a' }, { ...limits, maxFiles: 1 })).toContain('There was room for 1 more file.');
    expect(whyNotAdded({ refused: 'too-many', name: 'a' }, { ...limits, maxFiles: 0 })).toContain('There is no room for more files.');
    expect(whyNotAdded({ refused: 'lies-about-its-type', name: 'a', claimed: 'png', found: 'program' }, limits)).toContain(
      'Its name says it is a PNG picture, but inside it is a program.',
    );
  });

  it.each(everyRefusal)('says what to do, in short sentences: %j', (file) => {
    const words = whyNotAdded(file, limits);
    const sentences = words.split(/(?<=\.)\s/);
    expect(sentences[0]).toBe('Not added.');
    expect(sentences.length).toBeGreaterThanOrEqual(3);
    for (const sentence of sentences) expect(sentence.split(' ').length).toBeLessThanOrEqual(20);
    expect(words).not.toMatch(/undefined|null|[-_][a-z]+[-_]/);
  });

  it.each(Object.values(whyFormNotTaken))('says of a whole form what to do: %s', (words) => {
    for (const sentence of words.split(/(?<=\.)\s/)) expect(sentence.split(' ').length).toBeLessThanOrEqual(20);
    expect(words).toMatch(/^Nothing was added\./);
  });
});

describe('what we take', () => {
  it('is said before anything is chosen', () => {
    expect(whatWeTake(limits)).toBe('PNG, JPEG or WebP pictures, PDF, text, saved e-mail (.eml, .msg). Up to 50 MB each, 20 files in all.');
    expect(whatWeTake({ ...limits, media: ['sound'] })).toContain('saved e-mail (.eml, .msg), sound (MP3, M4A, WAV, OGG). Up to');
    expect(whatWeTake({ ...limits, media: ['sound', 'video'] })).toContain('sound (MP3, M4A, WAV, OGG), video (MP4, MOV, WebM). Up to');
  });

  it('is offered by every ending that it may have', () => {
    for (const type of evidenceTypes)
      for (const extension of evidenceKinds[type].extensions)
        expect(acceptedEndings(['sound', 'video']).split(',')).toContain(`.${extension}`);
    expect(acceptedEndings([])).not.toMatch(/mp|wav|ogg|webm|mov/);
    expect(acceptedEndings(['sound'])).toMatch(/mp3.*m4a.*wav.*ogg/);
    expect(acceptedEndings(['sound'])).not.toMatch(/mp4|webm/);
  });
});
