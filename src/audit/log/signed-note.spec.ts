import { generateKeyPairSync, createPublicKey, randomBytes } from 'node:crypto';
import { openNote, readKeyLine } from '../verify/open-note.js';
import { keyLine, signedNote } from './signed-note.js';

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

  it('holds whoever else signed it, and whatever further lines were signed with it', () => {
    const witnessed = `${note}— witness.example ${Buffer.alloc(76, 7).toString('base64')}\n`;
    expect(openNote(witnessed, publicKey)).toEqual(checkpoint);
    expect(openNote(note.replace('\n\n', '\nadded later\n\n'), publicKey)).toBeNull();
  });

  it.each(['042', '-1', '1e2', '9'.repeat(16)])('has no size written %p', (size) => {
    expect(openNote(note.replace('\n42\n', `\n${size}\n`), publicKey)).toBeNull();
  });
});

describe('the key as one line', () => {
  const line = keyLine('heed/example', publicKey);

  it('reads back', () => expect(readKeyLine(line)).toEqual(publicKey));

  it('is the one that implementations of signed notes publish', () => {
    const published = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    expect(keyLine('PeterNeumann', readKeyLine(published) ?? Buffer.alloc(0))).toBe(published);
  });

  it.each(['', 'heed/example', line.replace('+', ' '), line.slice(1), `${line}A`, line.replace('heed', 'reed')])(
    'is not taken for one when it was miswritten: %p',
    (miswritten) => expect(readKeyLine(miswritten)).toBeNull(),
  );
});
