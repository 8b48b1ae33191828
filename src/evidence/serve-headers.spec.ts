import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { asSha256 } from '../kernel/index.js';
import { mediaHeaders, safeCopyHeaders, serveHeaders } from './serve-headers.js';

const disposition = (name: string) => serveHeaders({ name, type: 'png', bytes: 1 })['Content-Disposition'] ?? '';

describe('the headers of an original', () => {
  it('make it a download of mere bytes that can do nothing', () => {
    expect(serveHeaders({ name: 'a.png', type: 'png', bytes: 12 })).toEqual({
      'Content-Type': 'application/octet-stream',
      'Content-Length': '12',
      'Content-Disposition': `attachment; filename="a.png"; filename*=UTF-8''a.png`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    });
  });

  it.each([
    ['naïve 截图 🙂.png', `attachment; filename="na_ve __ __.png"; filename*=UTF-8''na%C3%AFve%20%E6%88%AA%E5%9B%BE%20%F0%9F%99%82.png`],
    ['a"b\\c\'(1)*.png', `attachment; filename="c_(1)_.png"; filename*=UTF-8''c%27%281%29%2A.png`],
    ['a\r\nSet-Cookie: x=y.png', `attachment; filename="a Set-Cookie_ x_y.png"; filename*=UTF-8''a%20Set-Cookie%3A%20x%3Dy.png`],
    ['\ud83d.png', `attachment; filename="_.png"; filename*=UTF-8''%EF%BF%BD.png`],
    ['50%.png', `attachment; filename="50_.png"; filename*=UTF-8''50%25.png`],
  ])('carry the name %j', (name, expected) => expect(disposition(name)).toBe(expected));

  it.each([
    ['photo.jpg.hta', 'jpeg', 'photo.jpg.hta.jpg'],
    ['screenshot', 'png', 'screenshot.png'],
    ['IMG.HEIC', 'jpeg', 'IMG.HEIC.jpg'],
    ['photo.JPEG', 'jpeg', 'photo.JPEG'],
    ['', 'pdf', 'no name.pdf'],
  ] as const)('let the name %j of a %s end in what it is', (name, type, expected) =>
    expect(serveHeaders({ name, type, bytes: 1 })['Content-Disposition']).toContain(`filename="${expected}"`),
  );

  it('can be sent for any name at all', async () => {
    const names = fc.sample(
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 }).map((units) => String.fromCharCode(...units)),
      300,
    );
    const server = createServer((_, res) => res.writeHead(200, serveHeaders({ name: names.pop() ?? '', type: 'text', bytes: 0 })).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    for (let left = names.length; left > 0; left -= 1) {
      const sent = await new Promise<string | undefined>((resolve) =>
        get({ port, agent: false }, (res) => resolve(res.resume().headers['content-disposition'])),
      );
      expect(sent).toMatch(/^attachment; filename="[\w .()-]+"; filename\*=UTF-8''[\w.~!%-]+$/);
    }
    server.close();
  });
});

describe('the headers of what a player fetches', () => {
  const wav = { type: 'wav', bytes: 100, sha256: asSha256('ab'.repeat(32)) } as const;

  it('let a browser play it, and do nothing else', () => {
    expect(mediaHeaders(wav, { first: 10, last: 19 })).toEqual({
      'Content-Type': 'audio/wav',
      'Content-Length': '10',
      'Content-Range': 'bytes 10-19/100',
      'Content-Disposition': 'inline',
      'Accept-Ranges': 'bytes',
      ETag: `"${wav.sha256}"`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    });
    expect(mediaHeaders(wav, null)).not.toHaveProperty('Content-Range');
  });

  it('are for sound and video alone: no picture, page or program is ever shown as it came', () => {
    for (const type of ['png', 'jpeg', 'webp', 'pdf', 'text', 'eml', 'msg'] as const)
      expect(() => mediaHeaders({ ...wav, type }, null)).toThrow('Only sound and video are played');
  });
});

it('a safe copy is shown in place, and can do nothing either', () => {
  expect(safeCopyHeaders({ mediaType: 'image/webp', bytes: Buffer.alloc(7) })).toMatchObject({
    'Content-Type': 'image/webp',
    'Content-Length': '7',
    'Content-Disposition': 'inline',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': expect.stringContaining('sandbox') as string,
  });
});
