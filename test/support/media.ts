/** Sound and video as small as they can be, made here: no file of anybody’s. */

/** A true WAV: a tone that can be heard, as telephones record it. @param seconds how long it plays */
export function aWav(seconds = 2, rate = 8_000): Buffer {
  const samples = Math.round(seconds * rate);
  const sound = Buffer.alloc(samples * 2);
  for (let at = 0; at < samples; at += 1) sound.writeInt16LE(Math.round(8_000 * Math.sin((at / rate) * 440 * 2 * Math.PI)), at * 2);
  const format = Buffer.alloc(16);
  format.writeUInt16LE(1, 0);
  format.writeUInt16LE(1, 2);
  format.writeUInt32LE(rate, 4);
  format.writeUInt32LE(rate * 2, 8);
  format.writeUInt16LE(2, 12);
  format.writeUInt16LE(16, 14);
  return riff(chunk('fmt ', format), chunk('data', sound));
}

/** The same, with words of a program where a player shows the title. */
export function aWavWithScript(script: string): Buffer {
  const wav = aWav();
  const title = chunk('INAM', Buffer.from(`${script}\0`));
  return riff(wav.subarray(12), chunk('LIST', Buffer.concat([Buffer.from('INFO'), title])));
}

function riff(...chunks: Buffer[]): Buffer {
  return chunk('RIFF', Buffer.concat([Buffer.from('WAVE'), ...chunks]));
}

function chunk(name: string, bytes: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(bytes.length);
  return Buffer.concat([Buffer.from(name), size, bytes, Buffer.alloc(bytes.length % 2)]);
}

/** A box of an MP4 file. */
export function box(name: string, ...content: Uint8Array[]): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.reduce((sum, { length }) => sum + length, 8));
  return Buffer.concat([size, Buffer.from(name), ...content]);
}

/**
 * An MP4 with its box of tracks behind its bytes, as telephones write it. It is one by its content, and no browser plays it: there is nothing in it.
 * @param handler what its one track is: `vide` or `soun`
 */
export function anMp4(handler: 'vide' | 'soun' = 'vide', bytes: Uint8Array = Buffer.alloc(64)): Buffer {
  const handled = box('hdlr', Buffer.alloc(8), Buffer.from(handler), Buffer.alloc(13));
  return Buffer.concat([
    box('ftyp', Buffer.from('isom'), Buffer.alloc(4), Buffer.from('isommp41')),
    box('mdat', bytes),
    box('moov', box('mvhd', Buffer.alloc(100)), box('trak', box('tkhd', Buffer.alloc(84)), box('mdia', handled))),
  ]);
}

/** Video and web page at once: its first box that is skipped is a page with a script. */
export function anMp4ThatIsAPage(script: string): Buffer {
  const page = `<!DOCTYPE html><html><body><script>${script}</script></body></html>`;
  return Buffer.concat([
    box('ftyp', Buffer.from('isom'), Buffer.alloc(4), Buffer.from('isom')),
    box('free', Buffer.from(page)),
    anMp4().subarray(24),
  ]);
}
