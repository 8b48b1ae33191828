import fc from 'fast-check';
import sharp from 'sharp';
import { gzipSync } from 'node:zlib';
import { decideType, headBytes, whyNot } from './decide-type.js';
import { anMp4 } from '../../test/support/media.js';
import { asLetIn, evidenceKinds, evidenceTypes, isEvidenceType, type MediaKind, otherKinds, untakenKinds } from './evidence-types.js';
import type { ContentRefusal } from './refusals.js';

const grey = () => sharp({ create: { width: 8, height: 8, channels: 3, background: 'grey' } });
const mail =
  'Return-Path: <a@b.example>\r\nReceived: from x\r\n\tby y; Mon, 9 Nov 2026 18:05:00 +0000\r\nFrom: a\r\nSubject: Hi\r\n\r\nwords\r\n';
const [png, jpeg, webp, gif] = await Promise.all([grey().png(), grey().jpeg(), grey().webp(), grey().gif()].map((one) => one.toBuffer()));
const heic = Buffer.concat([
  Buffer.from('00000018', 'hex'),
  Buffer.from('ftypheic'),
  Buffer.from('0000000068656963', 'hex'),
  Buffer.alloc(40),
]);
const mp4 = anMp4();
const m4a = Buffer.from(anMp4('soun')).fill('M4A ', 8, 12);
const mp3 = Buffer.concat([
  Buffer.from('ID3\u0003\u0000\u0000\u0000\u0000\u0000\u000a'),
  Buffer.alloc(10),
  Buffer.from('fffb9064', 'hex'),
  Buffer.alloc(400),
]);
const ogg = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(24), Buffer.from('OpusHead'), Buffer.alloc(40)]);
const wav = Buffer.concat([Buffer.from('RIFF\u0024\u0000\u0000\u0000WAVEfmt '), Buffer.alloc(60)]);
const [webm, mkv] = ['webm', 'matroska'].map((doctype) =>
  Buffer.concat([
    Buffer.from('1a45dfa3', 'hex'),
    Buffer.from([0x83 + doctype.length, 0x42, 0x82, 0x80 + doctype.length]),
    Buffer.from(doctype),
    Buffer.alloc(40),
  ]),
) as [Buffer, Buffer];
const zip = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(100)]);
const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
const elf = Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.alloc(200)]);
const cfb = outlook('000000000000000000000000000000ff', 'WordDocument');
const msgByClass = outlook('0b0d020000000000c000000000000046', 'any');
const msgByName = outlook('00000000000000000000000000000000', '__substg1.0_0037001F');

describe('what a file is', () => {
  it.each([
    ['a.png', png, 'png'],
    ['a.jpg', jpeg, 'jpeg'],
    ['a.JPEG', jpeg, 'jpeg'],
    ['a.webp', webp, 'webp'],
    ['photo.jpg', png, 'png', 'apps give pictures each other’s endings'],
    ['IMG_1.HEIC', jpeg, 'jpeg', 'phones turn pictures into JPEG and keep the name'],
    ['screenshot', png, 'png', 'no ending'],
    ['screenshot.backup', png, 'png', 'an ending that claims nothing'],
    ['a.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n'), 'pdf'],
    ['a.txt', Buffer.from('words'), 'text'],
    ['words', Buffer.from('words'), 'text'],
    ['a.txt', Buffer.from('BM is how this sentence starts, MZ and ID3 too'), 'text', 'magic of pictures inside words'],
    ['a.txt', Buffer.from('BEGIN:VCARD\nVERSION:3.0\n'), 'text'],
    ['a.txt', Buffer.from('<B> you played so well\n<a> ok'), 'text', 'names of one letter in a chat are no tags'],
    ['a.txt', Buffer.from('\ufeffnaïve 🙂'), 'text'],
    ['a.txt', Buffer.from('\ufeffnaïve 🙂', 'utf16le'), 'text'],
    ['a.txt', Buffer.from('\ufeffnaïve 🙂', 'utf16le').swap16(), 'text'],
    ['a.txt', Buffer.from(mail), 'text', 'called text, and text it is'],
    ['a.eml', Buffer.from(mail), 'eml'],
    ['a.eml', Buffer.from(`From - Mon Nov  9 18:05:00 2026\r\n${mail}`), 'eml', 'as an old mail programme saves it'],
    ['a.eml', Buffer.concat([Buffer.from(mail), Buffer.from('caf\u00e9', 'latin1')]), 'eml', 'letters of another encoding in the words'],
    [
      'a.eml',
      Buffer.from(`Received: x\nDate: y\nX-Long: ${'z'.repeat(5000)}`).subarray(0, headBytes),
      'eml',
      'a header longer than the head',
    ],
    ['a.msg', msgByClass, 'msg'],
    ['a.msg', msgByName, 'msg'],
  ] as [string, Buffer, string, string?][])('%s (%#)', async (name, bytes, type) => expect(await decided(name, bytes)).toBe(type));

  it.each([
    ['a.m4a', m4a, 'sound'],
    ['a.mp3', mp3, 'sound'],
    ['voice.ogg', ogg, 'sound'],
    ['a.mp4', mp4, 'video'],
    ['a', mp4, 'video'],
    ['a.zip', zip, 'archive'],
    ['a.gz', gzipSync('words'), 'archive'],
    ['a.exe', exe, 'program'],
    ['a', elf, 'program'],
    ['a.bat', Buffer.from('@echo off'), 'program'],
    ['a.js', Buffer.from('alert(1)'), 'program'],
    ['a.html', Buffer.from('<!DOCTYPE html><p>words'), 'web-page'],
    ['a.html', Buffer.from('words without a tag'), 'web-page'],
    ['a.svg', Buffer.from('<?xml version="1.0"?><svg/>'), 'web-page'],
    ['a', Buffer.from('\n  <svg onload="alert(1)">'), 'web-page'],
    ['a.mht', Buffer.from(mail), 'web-page'],
    ['a.doc', cfb, 'office-document'],
    ['a.docx', zip, 'office-document'],
    ['a.csv', Buffer.from('a,b'), 'office-document'],
    ['a.rtf', Buffer.from('{\\rtf1 words}'), 'office-document'],
    ['a.gif', gif, 'other-picture'],
    ['a.heic', heic, 'other-picture'],
    ['a.jpg', heic, 'other-picture', 'no lie: phones do it'],
    ['a.txt', Buffer.from('caf\u00e9', 'latin1'), 'unreadable-text'],
    ['a.txt', Buffer.from('\ufeffab\ud800', 'utf16le'), 'unreadable-text'],
    ['a.weird', Buffer.from('words'), 'unknown'],
    ['a.weird', Buffer.alloc(50), 'unknown'],
  ] as [string, Buffer, string][])('%s is not taken yet (%#)', async (name, bytes, found) =>
    expect(await decided(name, bytes)).toBe(`not-taken-yet ${found}`),
  );

  it.each([
    ['a.png', Buffer.from('words'), 'text'],
    ['a.png', exe, 'program'],
    ['a.png', mp4, 'video'],
    ['a.png', Buffer.from('<svg onload="alert(1)"/>'), 'web-page'],
    ['a.png', Buffer.from('%PDF-1.7\n'), 'pdf'],
    ['a.png', Buffer.concat([png?.subarray(0, 8) ?? png, Buffer.alloc(50)] as Buffer[]), 'unknown'],
    ['a.pdf', exe, 'program'],
    ['a.pdf', png, 'png'],
    ['a.txt', png, 'png'],
    ['a.txt', Buffer.from('<html>words'), 'web-page'],
    ['a.txt', Buffer.from('a\u0000b'), 'unknown'],
    ['a.eml', Buffer.from('words'), 'text'],
    ['a.eml', Buffer.from('Note: words\nTo: be continued'), 'text'],
    ['a.msg', cfb, 'office-document'],
    ['a.msg', Buffer.from(mail), 'eml'],
    ['a.exe', png, 'png'],
    ['a.mp4', jpeg, 'jpeg'],
    ['a.hta', Buffer.from('%PDF-1.7\n<script>'), 'pdf'],
  ] as [string, Buffer, string][])('%s lies about its type (%#)', async (name, bytes, found) =>
    expect(await decided(name, bytes)).toBe(`lies-about-its-type ${found}`),
  );

  describe('where sound and video are let in', () => {
    const both = ['sound', 'video'] as const;
    const aTagAndNoSound = Buffer.concat([
      Buffer.from('ID3\u0003\u0000\u0000\u0000\u0000\u007f\u007f'),
      Buffer.alloc(16_383),
      Buffer.from('<html>'),
    ]);
    const html = Buffer.from('<html><script>alert(1)</script></html>');

    it.each([
      ['a.mp4', mp4, 'mp4'],
      ['a', mp4, 'mp4'],
      ['a.mov', Buffer.from(mp4).fill('ftypqt  ', 4, 12), 'mov'],
      ['a.mov', mp4, 'mp4', 'telephones write either name'],
      ['a.avi', mp4, 'mp4', 'and so do programmes'],
      ['a.mp4', Buffer.concat([mp4, html]), 'mp4', 'whatever hides behind, it is only ever played'],
      ['a.webm', webm, 'webm'],
      ['a.m4a', m4a, 'm4a'],
      ['a.m4a', anMp4('soun'), 'm4a', 'recorders write the name of a video inside'],
      ['a.mp4', anMp4('vide', Buffer.alloc(9_000)), 'mp4'],
      ['a.wav', wav, 'wav'],
      ['a.mp3', mp3, 'mp3'],
      ['a.mp3', wav, 'wav', 'sounds bear each other’s endings'],
      ['a.ogg', ogg, 'ogg'],
    ] as [string, Buffer, string, string?][])('%s (%#)', async (name, bytes, type) => expect(await decided(name, bytes, both)).toBe(type));

    it.each([
      ['a.mp4', Buffer.from('<svg onload="alert(1)"/>'), 'lies-about-its-type web-page'],
      ['a.mp4', Buffer.from('<!--ftypisom\u0000\u0001--><script>alert(1)</script>'), 'not-taken-yet other-video', 'a box of 1 GB'],
      ['a.mp4', exe, 'lies-about-its-type program'],
      ['a.mp4', png, 'lies-about-its-type png'],
      ['a.png', mp4, 'lies-about-its-type mp4'],
      ['a.mp3', mp4, 'lies-about-its-type video'],
      ['a.m4a', anMp4('vide', Buffer.alloc(9_000)), 'lies-about-its-type video', 'it moves'],
      ['a.mp3', Buffer.concat([mp3.subarray(0, 20), html, Buffer.alloc(400)]), 'lies-about-its-type unknown'],
      ['a.mp3', aTagAndNoSound, 'not-taken-yet other-sound', 'a tag alone is no sound'],
      [
        'a.ogg',
        Buffer.concat([ogg, Buffer.from('OggS'), Buffer.alloc(24), Buffer.from('\u0080theora', 'latin1')]),
        'lies-about-its-type other-video',
      ],
      ['a.avi', Buffer.concat([Buffer.from('RIFF\u0000\u0000\u0000\u0000AVI LIST'), Buffer.alloc(40)]), 'not-taken-yet other-video'],
      ['a.html', mp4, 'lies-about-its-type mp4'],
    ] as [string, Buffer, string, string?][])('%s is not taken (%#)', async (name, bytes, why) =>
      expect(await decided(name, bytes, both)).toBe(why),
    );

    it('each is let in by itself', async () => {
      expect(await decided('a.mp4', mp4, ['sound'])).toBe('not-taken-yet video');
      expect(await decided('a.mp3', mp3, ['video'])).toBe('not-taken-yet sound');
      expect(await decided('a.m4a', anMp4('vide', Buffer.alloc(9_000)), ['sound'])).toBe('lies-about-its-type video');
      expect(await decided('a.mkv', mkv, ['sound'])).toBe('not-taken-yet video');
    });
  });

  it('is its magic, where it is two things at once', async () => {
    expect(await decided('a.jpg', Buffer.concat([jpeg as Buffer, zip]))).toBe('jpeg');
    expect(await decided('a.pdf', Buffer.from('%PDF-1.7\n<html><script>alert(1)</script>'))).toBe('pdf');
  });

  it('is text also when the head ends within a letter', async () => {
    const head = Buffer.from(`${'x'.repeat(headBytes - 1)}é`).subarray(0, headBytes);
    expect(await decideType('a.txt', head)).toMatchObject({ type: 'text' });
  });

  it('is found behind a long colour profile too', async () => {
    const head = (png as Buffer).subarray(0, 33);
    const profile = Buffer.concat([Buffer.from('00010000', 'hex'), Buffer.from('iCCP'), Buffer.alloc(65_540, 1)]);
    expect(await decided('a.png', Buffer.concat([head, profile]).subarray(0, headBytes))).toBe('png');
  });

  it('can be decided for any bytes and any name, without a fault', async () => {
    const starts = [
      png,
      jpeg,
      webp,
      gif,
      heic,
      mp4,
      m4a,
      mp3,
      ogg,
      zip,
      exe,
      elf,
      cfb,
      Buffer.from(mail),
      Buffer.from('%PDF-1.7'),
    ] as Buffer[];
    const bytes = fc.tuple(
      fc.constantFrom(...starts, Buffer.alloc(0)),
      fc.integer({ min: 0, max: 600 }),
      fc.uint8Array({ maxLength: 5000 }),
    );
    const names = fc.tuple(fc.string({ unit: 'binary' }), fc.constantFrom('', '.png', '.txt', '.eml', '.msg', '.exe', '.PDF'));
    await fc.assert(
      fc.asyncProperty(bytes, names, async ([start, cut, rest], [name, ending]) => {
        const decision = await decideType(name + ending, Buffer.concat([start.subarray(0, cut), rest, Buffer.from('.')]));
        expect('type' in decision ? evidenceTypes : ['not-taken-yet', 'lies-about-its-type']).toContain(
          'type' in decision ? decision.type : decision.refused,
        );
      }),
      { numRuns: 400 },
    );
  });
});

it('knows each ending once', () => {
  const endings = [...evidenceTypes.map((type) => evidenceKinds[type]), ...otherKinds.map((kind) => untakenKinds[kind])].flatMap(
    ({ extensions }) => extensions,
  );
  expect(new Set(endings).size).toBe(endings.length);
  expect(otherKinds.some(isEvidenceType)).toBe(false);
});

/** The decision as the whole file makes it: what the head says, then what the check says at the end. */
async function decided(name: string, bytes: Buffer, media: readonly MediaKind[] = []): Promise<string> {
  const decision = await decideType(name, bytes.subarray(0, headBytes), media);
  if ('refused' in decision) return refusalOf(decision);
  for (let at = 0; at < bytes.length; at += 100) {
    const found = decision.check?.see(bytes.subarray(at, at + 100));
    if (found) return refusalOf(whyNot(name, asLetIn(found, media), media));
  }
  const found = decision.check?.end();
  return found ? refusalOf(whyNot(name, asLetIn(found, media), media)) : decision.type;
}

function refusalOf(refusal: ContentRefusal): string {
  return `${refusal.refused} ${'kind' in refusal ? refusal.kind : refusal.found}`;
}

/** A container of 512-byte sectors whose directory lies in its 41st. */
function outlook(rootClass: string, name: string): Buffer {
  const file = Buffer.alloc(512 * 60);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(40, 48);
  const directory = 41 * 512;
  file.write('Root Entry', directory, 'utf16le');
  Buffer.from(rootClass, 'hex').copy(file, directory + 80);
  file.write(name, directory + 128, 'utf16le');
  return file;
}
