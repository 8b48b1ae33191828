import { generateKeyPairSync, createPublicKey, randomBytes } from 'node:crypto';
import { openNote, signedNote } from './signed-note.js';

const { privateKey } = generateKeyPairSync('ed25519');
const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-32);
const checkpoint = { origin: 'heed/example', size: 42, root: randomBytes(32) };

describe('a signed checkpoint', () => {
  const note = signedNote(checkpoint, privateKey, publicKey);

  it('reads back as what was signed', () => expect(openNote(note, publicKey)).toEqual(checkpoint));

  it('has the lines of a checkpoint: origin, size, root, an empty line, the signature', () => {
    expect(note.split('\n')).toEqual([
      'heed/example',
      '42',
      checkpoint.root.toString('base64'),
      '',
      expect.stringMatching(/^— heed\/example /),
      '',
    ]);
  });

  it('does not hold when one letter changes', () => {
    for (let at = 0; at < note.length; at += 1) {
      const changed = note.slice(0, at) + (note[at] === 'x' ? 'y' : 'x') + note.slice(at + 1);
      expect(openNote(changed, publicKey)).toBeNull();
    }
  });

  it('does not hold under another key', () => {
    const other = createPublicKey(generateKeyPairSync('ed25519').privateKey).export({ type: 'spki', format: 'der' }).subarray(-32);
    expect(openNote(note, other)).toBeNull();
  });
});
