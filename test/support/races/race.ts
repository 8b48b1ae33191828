import { formOn } from '../bad-input/form-on-page.js';
import { encoded, type HttpAnswer } from '../web/http-client.js';
import type { Visitor } from '../web/visitor.js';
import { WebPage } from '../web/web-page.js';

export type Fields = Readonly<Record<string, string>>;

/** One form, opened by two before either of them sends it. */
export interface RaceAt {
  readonly visitors: readonly [Visitor, Visitor];
  readonly page: string;
  readonly action: string;
  /** What each chooses, beside the words that they type into every field that is empty. */
  readonly fields: Fields;
  /** What each picks by its words, in a list or among buttons. */
  readonly picks?: Readonly<Record<string, string>>;
  /** Fields that are left as they stand. */
  readonly leaves?: readonly string[];
  /** Fields in which each types though this page does not show them. */
  readonly types?: readonly string[];
}

export interface Sent {
  readonly status: number;
  readonly text: string;
  readonly problems: readonly string[];
  /** What they typed, by field. */
  readonly typed: Fields;
}

const racers = ['first', 'second'] as const;
const isDate = /-(day|month|year|time)$/;

/** Both send it in the same moment, each with words of their own in every field. */
export async function race({ visitors, page, action, fields, picks = {}, leaves = [], types = [] }: RaceAt): Promise<[Sent, Sent]> {
  // The first look at a case is written down in it: both have looked before either opens the form.
  for (const visitor of visitors) await visitor.http.get(page);
  const forms = await Promise.all(
    visitors.map(async (visitor, at) => {
      const answer = await visitor.http.get(page);
      const form = formOn(answer, action);
      if (form === null) throw new Error(`${page} answered ${answer.status} and has no form for ${action}: ${new WebPage(answer).text}`);
      const chosen = {
        ...fields,
        ...Object.fromEntries(Object.entries(picks).map(([name, words]) => [name, picked(answer, name, words)])),
      };
      const empty = [...form.typed].filter(([name, value]) => value === '' && !isDate.test(name)).map(([name]) => name);
      const names = [...empty, ...types].filter((name) => !leaves.includes(name) && !Object.hasOwn(chosen, name));
      const typed = Object.fromEntries(names.map((name) => [name, `Typed by the ${racers[at] ?? ''} into ${name}`]));
      const own = { ...chosen, ...typed };
      return { visitor, typed, pairs: [...form.asItStands.filter(([name]) => !Object.hasOwn(own, name)), ...Object.entries(own)] };
    }),
  );
  const [one, two] = await Promise.all(
    forms.map(async ({ visitor, typed, pairs }): Promise<Sent> => {
      const answer = await visitor.http.send('POST', action, {}, encoded(pairs));
      const page = String(answer.headers['content-type']).includes('html') ? new WebPage(answer) : null;
      return { status: answer.status, text: answer.body.toString(), problems: page?.problems ?? [], typed };
    }),
  );
  if (!one || !two) throw new Error('A race needs two');
  return [one, two];
}

/**
 * One is recorded; the other has every word of their own back, beside what was recorded.
 * @returns what was wrong, a line each
 */
export function notOneWon(sent: readonly [Sent, Sent], apart: readonly string[] = []): string[] {
  const won = sent.find(({ status }) => status === 303);
  const lost = sent.find(({ status }) => status === 409);
  if (!won || !lost) return [notAsExpected(sent)];
  const wrong: string[] = [];
  if (!lost.problems.some((said) => /while you were writing|meanwhile|already/.test(said)))
    wrong.push(`no sentence says that somebody was faster: ${lost.problems.join()}`);
  for (const [name, words] of Object.entries(lost.typed)) if (!lost.text.includes(words)) wrong.push(`lost what was typed into ${name}`);
  for (const [name, words] of Object.entries(won.typed))
    if (!apart.includes(name) && !lost.text.includes(words)) wrong.push(`does not show what was recorded from ${name}`);
  return wrong;
}

/** Both are recorded, and a page shows the words of both. */
export function notBothStand(sent: readonly [Sent, Sent], shown: string): string[] {
  if (sent.some(({ status }) => status !== 303)) return [notAsExpected(sent)];
  return sent.flatMap(({ typed }) =>
    Object.entries(typed)
      .filter(([, words]) => !shown.includes(words))
      .map(([name]) => `lost what was typed into ${name}`),
  );
}

function notAsExpected(sent: readonly Sent[]): string {
  return sent.map(({ status, problems }) => [status, ...problems].join(' ')).join(' and ');
}

/** The value behind some words: of an option, or of a button to tick. */
function picked(answer: HttpAnswer, name: string, words: string): string {
  const { root } = new WebPage(answer);
  const option = root.querySelectorAll(`select[name="${name}"] option`).find((one) => one.text.includes(words));
  const label = root.querySelectorAll('label').find((one) => one.text.includes(words));
  const input = root.querySelectorAll(`input[name="${name}"]`).find((one) => one.getAttribute('id') === label?.getAttribute('for'));
  const value = (option ?? input)?.getAttribute('value');
  if (value === undefined) throw new Error(`${name} offers no “${words}”`);
  return value;
}
