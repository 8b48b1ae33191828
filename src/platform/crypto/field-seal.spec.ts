import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { openField, SealFault, sealField } from './field-seal.js';

const key = randomBytes(32);
const place = { table: 'note', id: '1', column: 'sealed' };

describe('a sealed field', () => {
  it('opens as what was sealed, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => expect(openField(key, place, sealField(key, place, words))).toBe(words)),
    );
  });

  it('never looks the same twice', () => expect(sealField(key, place, 'x')).not.toBe(sealField(key, place, 'x')));

  it.each([
    ['another table', { ...place, table: 'message' }],
    ['another row', { ...place, id: '2' }],
    ['another column', { ...place, column: 'other' }],
  ])('does not open in %s', (_, elsewhere) => {
    expect(() => openField(key, elsewhere, sealField(key, place, 'words'))).toThrow(SealFault);
  });

  it('does not open under another key, altered or cut short', () => {
    const sealed = sealField(key, place, 'words');
    expect(() => openField(randomBytes(32), place, sealed)).toThrow(SealFault);
    expect(() => openField(key, place, sealed.slice(0, -8))).toThrow(SealFault);
    expect(() => openField(key, place, sealed.slice(3))).toThrow(SealFault);
    const bytes = Buffer.from(sealed.slice(3), 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const altered = Buffer.from(bytes);
      altered.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      expect(() => openField(key, place, `v1.${altered.toString('base64url')}`)).toThrow(SealFault);
    }
  });
});
