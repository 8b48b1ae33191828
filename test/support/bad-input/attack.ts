import type { TestServer } from '../server.js';
import type { HttpAnswer } from '../web/http-client.js';
import type { Visitor } from '../web/visitor.js';
import { WebPage } from '../web/web-page.js';
import { type FormOnPage, formOn } from './form-on-page.js';
import { hostile, type Pairs, shapes, shownAgain, wire } from './hostile.js';
import { RecordSeen } from './record.js';

/** Where a form stands, and where it is sent. */
export interface FormAt {
  readonly visitor: Visitor;
  readonly page: string;
  /** Where it is sent. */
  readonly action: string;
  /** Sent with every try, where the form of the page is only a part of it. */
  readonly always?: Readonly<Record<string, string>>;
  /** What makes it whole, beside the words that are typed into it. */
  readonly plain?: Readonly<Record<string, string>>;
  /** Fields that its form class reads and this page does not show. */
  readonly alsoReads?: readonly string[];
}

/** What is not typed is compared with a list: what is not on it is all the same, whatever it says. */
const worstForChoices = new Set(['empty', 'far too long', 'template', 'null byte', 'lone surrogate', 'prototype']);

const polite = [200, 303, 400, 404, 409, 413, 422];

/**
 * Sends a form with every bad value in every field: that field alone, then all typed fields at once with the rest as it should be. Where an
 * answer took the form in and it is gone from its page, it is set out anew.
 * @returns what was wrong, a line each
 */
export async function attackForm(server: TestServer, setOut: () => Promise<FormAt>): Promise<string[]> {
  const wrong: string[] = [];
  let at = await setOut();
  let form = await openForm(at);
  const names = [...form.names, ...(at.alsoReads ?? [])];
  const tries: { what: string; change: (form: FormOnPage, at: FormAt) => Pairs }[] = [
    ...names.flatMap((name) => [
      ...Object.entries(hostile)
        .filter(([what]) => form.typed.has(name) || worstForChoices.has(what))
        .map(([what, value]) => ({
          what: `${name}: ${what}`,
          change: ({ asItStands }: FormOnPage) => withFields(asItStands, { [name]: value }),
        })),
      ...Object.entries(shapes).map(([what, shape]) => ({
        what: `${name}: ${what}`,
        change: ({ asItStands }: FormOnPage): Pairs => [...asItStands.filter(([given]) => given !== name), ...shape(name)],
      })),
    ]),
    ...Object.entries(hostile).map(([what, value]) => ({
      what: `all typed: ${what}`,
      change: ({ asItStands, typed }: FormOnPage, { plain = {} }: FormAt) =>
        withFields(asItStands, { ...plain, ...Object.fromEntries([...typed.keys()].map((name) => [name, value])) }),
    })),
  ];
  for (const { what, change } of tries) {
    const pairs = change(form, at);
    const before = await RecordSeen.now(server);
    const answer = await at.visitor.http.send('POST', at.action, {}, wire(pairs));
    const faults = faultsOf(answer, at.action, pairs);
    if (![200, 303].includes(answer.status)) faults.push(...(await before.changes()).map((change) => `changed: ${change}`));
    wrong.push(...faults.map((fault) => `${at.action} ${what} (${answer.status}): ${fault}`));
    if (![200, 303, 404].includes(answer.status)) continue;
    if (formOn(await at.visitor.http.get(at.page), at.action) === null) at = await setOut();
    form = await openForm(at);
  }
  return wrong;
}

async function openForm({ visitor, page, action, always = {} }: FormAt): Promise<FormOnPage> {
  const answer = await visitor.http.get(page);
  const form = formOn(answer, action);
  if (form === null)
    throw new Error(`${page} answered ${answer.status} and has no form for ${action}: ${new WebPage(answer).text.slice(0, 600)}`);
  return { ...form, asItStands: withFields(form.asItStands, always) };
}

function withFields(pairs: Pairs, fields: Readonly<Record<string, string>>): Pairs {
  return [...pairs.filter(([name]) => !Object.hasOwn(fields, name)), ...Object.entries(fields)];
}

/** What no answer may do, whatever was sent; and what a refusal owes whoever typed. */
export function faultsOf(answer: HttpAnswer, action: string, pairs: Pairs): string[] {
  const faults: string[] = polite.includes(answer.status) ? [] : ['no polite answer'];
  const isPage = String(answer.headers['content-type']).includes('html');
  const html = isPage ? answer.body.toString() : '';
  if (/node_modules|\.js:\d|\.ts:\d|SqliteError|QueryFailed/.test(html)) faults.push('shows its inside');
  if (html.includes('<script>alert')) faults.push('runs what was typed');
  if (answer.headers['set-cookie']?.includes('b=c')) faults.push('sets a cookie that was typed');
  return answer.status === 422 ? [...faults, ...faultsOfRefusal(answer, action, pairs)] : faults;
}

function faultsOfRefusal(answer: HttpAnswer, action: string, pairs: Pairs): string[] {
  const page = new WebPage(answer);
  const faults: string[] = [];
  if (page.problems.length === 0) faults.push('no sentence says what to do');
  if (!page.title.startsWith('Error: ')) faults.push('its title does not say that something is wrong');
  const shown = formOn(answer, action)?.typed ?? new Map<string, string>();
  for (const [name, now] of shown) {
    const sent = pairs.filter(([given]) => given === name).map(([, value]) => shownAgain(value));
    // A lone surrogate has no form in which it could come back; of two values neither is right.
    const [one] = sent.length === 1 && !sent[0]?.includes('\ud800') ? sent : [now];
    if (one !== now) faults.push(`what was typed into ${name} is not there: ${JSON.stringify(now.slice(0, 40))}`);
  }
  return faults;
}
