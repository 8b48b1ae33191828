import type { HTMLElement } from 'node-html-parser';
import { reportKinds, reportKindTable } from '../../src/rules/index.js';
import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { HttpBody } from '../support/web/http-client.js';
import type { Visitor } from '../support/web/visitor.js';
import { WebPage } from '../support/web/web-page.js';
import { aSchoolThatTakesReports, begins, plainly } from './reporter.js';

const heed = useServer({ now: '2026-11-09T10:20:00Z' });
let school: TestSchool;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
});

const bad: Readonly<Record<string, string>> = {
  empty: '',
  'far too long': 'x'.repeat(100_000),
  emoji: '🧑‍🏫🔥👩‍👩‍👧‍👦',
  'right to left': 'שלום عليكم',
  script: '<script>alert(1)</script>',
  template: '{{constructor}}',
  'null byte': 'a\u0000b',
  'CR LF': 'a\r\nSet-Cookie: b=c\r\n\r\nd',
  'lone surrogate': 'a\ud800b',
  'a date in the future': '9999',
  'no such month': '31',
  minus: '-1',
  'a number with a dot': '1e9',
};

/** Every way to send a value: as it is, twice, as an array, as an object. */
const shapes: Readonly<Record<string, (name: string, value: string) => readonly (readonly [string, string])[]>> = {
  once: (name, value) => [[name, value]],
  twice: (name, value) => [
    [name, value],
    [name, value],
  ],
  'as an array': (name, value) => [[`${name}[]`, value]],
  'as an object': (name, value) => [
    [`${name}[__proto__]`, value],
    [`${name}[constructor]`, value],
  ],
};

/** The fields of the page's form that a person fills in, and what travels with them. */
function fieldsOf(page: WebPage): { path: string; hidden: [string, string][]; names: string[] } {
  const forms = page.root
    .querySelectorAll('main form')
    .filter((form: HTMLElement) => form.querySelector('button')?.text.trim() === 'Continue');
  const [form] = forms;
  if (!form) throw new Error(`${page.heading} has no form`);
  const inputs = form.querySelectorAll('input, textarea, select').filter((one) => one.getAttribute('type') !== 'file');
  const hidden = inputs.filter((one) => one.getAttribute('type') === 'hidden');
  return {
    path: form.getAttribute('action') ?? '',
    hidden: hidden.map((one) => [one.getAttribute('name') ?? '', one.getAttribute('value') ?? '']),
    names: [...new Set(inputs.filter((one) => !hidden.includes(one)).map((one) => one.getAttribute('name') ?? ''))],
  };
}

function encoded(pairs: readonly (readonly [string, string])[]): HttpBody {
  const text = pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodedValue(value)}`).join('&');
  return { type: 'application/x-www-form-urlencoded', bytes: Buffer.from(text) };
}

/** A lone surrogate can't be said in UTF-8; a hostile client sends its three bytes anyway. */
function encodedValue(value: string): string {
  return value
    .split('\ud800')
    .map((part) => encodeURIComponent(part))
    .join('%ED%A0%80');
}

interface Attack {
  readonly heading: string;
  readonly path: string;
  readonly what: string;
  readonly value: string;
  readonly body: HttpBody;
}

/** Taken, or refused with a sentence; never a fault. */
async function refusesOrTakes(visitor: Visitor, { heading, path, what, value, body }: Attack): Promise<void> {
  const answer = await visitor.http.send('POST', path, {}, body);
  const seen = { heading, what, status: answer.status };
  expect([303, 409, 413, 422]).toContain(seen.status === 500 ? `500 for ${heading}: ${what}` : seen.status);
  if (what.includes('far too long')) expect(seen).toEqual({ ...seen, status: 422 });
  if (answer.status !== 422) return;
  const page = new WebPage(answer);
  expect({ ...seen, sentences: page.problems.length > 0, title: page.title.startsWith('Error: ') }).toEqual({
    ...seen,
    sentences: true,
    title: true,
  });
  expect(page.root.querySelector('script:not([src])')).toBeNull();
  expect({ ...seen, kept: keeps(page, what, value) }).toEqual({ ...seen, kept: true });
}

/** What was typed into a page of text fields is still there. */
function keeps(page: WebPage, what: string, value: string): boolean {
  const shown = page.root.querySelectorAll('textarea, input[type=text]').map((one) => one.text + (one.getAttribute('value') ?? ''));
  const typed = value.replaceAll('\u0000', '').trim().slice(0, 50);
  const onlyText = shown.length > 0 && page.root.querySelector('input[type=radio], input[type=checkbox]') === null;
  if (!what.startsWith('once') || !onlyText || /[\r\n\ud800]/.test(value)) return true;
  return shown.some((one) => one.includes(typed));
}

const attacked = new Set<string>();

test.each(reportKinds)(
  '%s: no page of it is brought down by anything that is sent to it',
  async (kind) => {
    const visitor = await school.visitor('teacher');
    await begins(visitor, reportKindTable[kind].label);
    for (let pages = 0; pages < 40; pages += 1) {
      const { heading } = visitor.page;
      const answer = Object.entries(plainly).find(([question]) => question.replaceAll('’', "'") === heading)?.[1];
      if (answer === undefined) break;
      const { path, hidden, names } = fieldsOf(visitor.page);
      const isNew = !attacked.has(heading);
      attacked.add(heading);
      for (const [name, value] of Object.entries(isNew ? bad : {})) {
        const pairs = names.flatMap((field) => shapes.once?.(field, value) ?? []);
        await refusesOrTakes(visitor, { heading, path, what: `once, ${name}`, value, body: encoded([...hidden, ...pairs]) });
      }
      for (const [shape, make] of Object.entries(isNew ? shapes : {})) {
        const pairs = names.flatMap((field) => make(field, 'words'));
        await refusesOrTakes(visitor, { heading, path, what: shape, value: 'words', body: encoded([...hidden, ...pairs]) });
      }
      await visitor.opens(path);
      await answer(visitor);
      await visitor.continues();
      if (visitor.page.status !== 200) throw new Error(`${heading}: ${visitor.page.problems.join('; ')}`);
    }
    visitor.seesHeading('Check your answers');
    await visitor.opens('/report/delete');
    await visitor.presses('Delete it and start again');
  },
  120_000,
);

test.each([
  [{ Day: '31', Month: '2', Year: '2026' }, 'There is no such day. Check the day and the month'],
  [{ Day: '10', Month: '11', Year: '2026' }, 'Write a day and time that have passed, or today'],
  [{ Day: '9', Month: '11', Year: '2026', Time: '10:21' }, 'Write a day and time that have passed, or today'],
  [{ Day: '9', Month: '11', Year: '1899' }, 'Write the year with four numbers, like 2026'],
  [{ Day: '9', Month: '11', Year: '26' }, 'Write the year with four numbers, like 2026'],
  [{ Day: '9', Month: '', Year: '2026' }, 'Write the day, the month and the year, like 9 11 2026'],
  [{ Day: 'nine', Month: '11', Year: '2026' }, 'Write the date in numbers, like 9 11 2026'],
  [{ Day: '9', Month: '11', Year: '2026', Time: '6pm' }, 'Write the time like 18:05, or leave it empty'],
  [{ Day: '9', Month: '11', Year: '2026', Time: '25:00' }, 'Write the time like 18:05, or leave it empty'],
])('when it was first known: %j is answered with a sentence', async (parts: Record<string, string>, sentence) => {
  const visitor = await school.visitor('assistant');
  await visitor.opens('/report');
  if (visitor.page.heading === 'What do you want to report?') await begins(visitor, 'Something I did');
  await visitor.opens('/report/first-known');
  for (const [label, value] of Object.entries(parts)) visitor.fills(label, value);
  await visitor.continues();
  expect(visitor.page.status).toBe(422);
  visitor.seesProblem(sentence);
  for (const [label, value] of Object.entries(parts)) expect(visitor.page.valueOf(label)).toBe(value);
});

test('words come back exactly as they were typed', async () => {
  const visitor = await school.visitor('assistant');
  const words = 'Two  spaces, a <b>tag</b>, {{braces}}, “quotes”, שלום, 🧑‍🏫\n\n  and a new line';
  await visitor.opens('/report/what-happened');
  visitor.fills('What happened, in your own words?', words);
  await visitor.continues();
  await visitor.opens('/report/what-happened');
  expect(visitor.page.valueOf('What happened, in your own words?')).toBe(words);
});
