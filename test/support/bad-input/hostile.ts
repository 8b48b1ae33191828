import type { HttpBody } from '../web/http-client.js';

/** What can be typed, or sent by somebody who writes their own forms. */
export const hostile: Readonly<Record<string, string>> = {
  empty: '',
  'far too long': 'x'.repeat(60_000),
  emoji: '🧑‍🏫🔥👩‍👩‍👧‍👦',
  'right to left': 'שלום \u202e عليكم',
  script: '<script>alert(1)</script>',
  template: '{{constructor}} {{{x}}}',
  'null byte': 'a\u0000b',
  'CR LF': 'a\r\nSet-Cookie: b=c\r\n\r\nd',
  'lone surrogate': 'a\ud800b',
  'a way up': '../../etc/passwd',
  'a day that is not': '31',
  'a year to come': '9999',
  prototype: '__proto__',
};

export type Pairs = readonly (readonly [name: string, value: string])[];

/** The ways in which lists and objects stand for a text. */
export const shapes: Readonly<Record<string, (name: string) => Pairs>> = {
  twice: (name) => [
    [name, 'a'],
    [name, 'b'],
  ],
  list: (name) => [[`${name}[]`, 'a']],
  object: (name) => [
    [`${name}[constructor]`, 'a'],
    [`${name}[__proto__][x]`, 'b'],
  ],
};

/** Fields on the wire. A lone surrogate can't be said in UTF-8: its three bytes are sent all the same. */
export function wire(pairs: Pairs): HttpBody {
  const said = (value: string): string =>
    value
      .split('\ud800')
      .map((part) => encodeURIComponent(part))
      .join('%ED%A0%80');
  const text = pairs.map(([name, value]) => `${encodeURIComponent(name)}=${said(value)}`).join('&');
  return { type: 'application/x-www-form-urlencoded', bytes: Buffer.from(text) };
}

/** As Heed shows again what was typed. */
export function shownAgain(value: string): string {
  return value.replaceAll('\u0000', '').replace(/\r\n?/g, '\n').trim();
}
