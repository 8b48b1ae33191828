import { inflateSync } from 'node:zlib';

const header = 44;
const entry = 20;

/**
 * A font file unpacked from its WOFF wrapper. The typesetter reads WOFF too, but unpacks a table again for each sign that it takes from it.
 * @source WOFF File Format 1.0 (W3C), sections 3 to 5
 */
export function unwrapped(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new TypeError('Not a WOFF file');
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, i) => tableAt(woff, header + i * entry));
  const directory = Buffer.alloc(12 + 16 * tables.length);
  const power = Math.floor(Math.log2(tables.length));
  directory.writeUInt32BE(woff.readUInt32BE(4), 0);
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * (tables.length - 2 ** power), 10);
  let offset = directory.length;
  tables.forEach(({ tag, checksum, data, length }, i) => {
    tag.copy(directory, 12 + 16 * i);
    checksum.copy(directory, 16 + 16 * i);
    directory.writeUInt32BE(offset, 20 + 16 * i);
    directory.writeUInt32BE(length, 24 + 16 * i);
    offset += data.length;
  });
  return Buffer.concat([directory, ...tables.map(({ data }) => data)]);
}

interface Table {
  tag: Buffer;
  checksum: Buffer;
  length: number;
  /** Filled up to a multiple of four bytes. */
  data: Buffer;
}

function tableAt(woff: Buffer, at: number): Table {
  const [offset, packed, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)];
  const stored = woff.subarray(offset, offset + packed);
  const data = Buffer.alloc(Math.ceil(length / 4) * 4);
  (packed < length ? inflateSync(stored) : stored).copy(data);
  return { tag: woff.subarray(at, at + 4), checksum: woff.subarray(at + 16, at + 20), length, data };
}
