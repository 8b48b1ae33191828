import { bouncePlace } from './bounce-place.js';

const mail = { SMTP_URL: 'smtp://mail.example.sch.uk:587' };
const domain = { BOUNCE_DOMAIN: 'bounces.heed.example.sch.uk' };
const listen = { BOUNCE_LISTEN: '127.0.0.1:2525' };

describe('Where mail that comes back is taken', () => {
  it('is nowhere unless it is said', () => {
    for (const env of [{}, mail, { ...mail, BOUNCE_DOMAIN: ' ', BOUNCE_LISTEN: '' }]) expect(bouncePlace(env)).toBeNull();
  });

  it.each([
    ['127.0.0.1:2525', { host: '127.0.0.1', port: 2525 }],
    ['0.0.0.0:25', { host: '0.0.0.0', port: 25 }],
    ['localhost:0', { host: 'localhost', port: 0 }],
    ['[::1]:2525', { host: '::1', port: 2525 }],
  ])('is read: %s', (value, expected) => {
    expect(bouncePlace({ ...mail, BOUNCE_DOMAIN: 'Bounces.Heed.Example.sch.uk', BOUNCE_LISTEN: value })).toEqual({
      domain: 'bounces.heed.example.sch.uk',
      ...expected,
    });
  });

  it.each<[string, Record<string, string>, string]>([
    ['one without the other', { ...mail, ...domain }, 'BOUNCE_LISTEN: is needed when BOUNCE_DOMAIN is set. Example: '],
    ['the other without the one', { ...mail, ...listen }, 'BOUNCE_DOMAIN: is needed when BOUNCE_LISTEN is set. Example: '],
    ['both without mail', { ...domain, ...listen }, 'SMTP_URL: is needed when BOUNCE_DOMAIN is set. Example: '],
    ...['heed', 'a@b.example', 'http://b.example', '-a.example', 'a..example', 'a b.example', `${'a.'.repeat(120)}example`].map(
      (value): [string, Record<string, string>, string] => [
        `the domain ${value.slice(0, 20)}`,
        { ...mail, ...listen, BOUNCE_DOMAIN: value },
        `BOUNCE_DOMAIN: "${value}" is not the name of a domain. Example: BOUNCE_DOMAIN=`,
      ],
    ),
    ...['2525', '127.0.0.1', '127.0.0.1:', ':2525', '::1:2525', 'a:b', '127.0.0.1:65536', '127.0.0.1:25 25', 'smtp://127.0.0.1:25'].map(
      (value): [string, Record<string, string>, string] => [
        `the place ${value}`,
        { ...mail, ...domain, BOUNCE_LISTEN: value },
        `BOUNCE_LISTEN: "${value}" is not HOST:PORT. Example: BOUNCE_LISTEN=`,
      ],
    ),
  ])('stops the start with one line: %s', (_, env, line) => {
    expect(() => bouncePlace(env)).toThrow(line);
    expect(() => bouncePlace(env)).toThrow(/^[^\n]+$/);
  });
});
