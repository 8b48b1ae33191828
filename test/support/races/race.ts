import { formOn } from '../bad-input/form-on-page.js';
import { encoded } from '../web/http-client.js';
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
  /** Fields that are left as they stand. */
  readonly leaves?: readonly string[];
}

export interface Sent {
  readonly status: number;
  readonly text: string;
  /** What they typed, by field. */
  readonly typed: Fields;
}

const racers = ['first', 'second'] as const;
const isDate = /-(day|month|year|time)$/;

/** Both send it in the same moment, each with words of their own in every field. */
export async function race({ visitors, page, action, fields, leaves = [] }: RaceAt): Promise<[Sent, Sent]> {
  const forms = await Promise.all(
    visitors.map(async (visitor, at) => {
      const answer = await visitor.http.get(page);
      const form = formOn(answer, action);
      if (form === null) throw new Error(`${page} answered ${answer.status} and has no form for ${action}: ${new WebPage(answer).text}`);
      const empty = [...form.typed].filter(([name, value]) => value === '' && !isDate.test(name) && !Object.hasOwn(fields, name));
      const typed = Object.fromEntries(
        empty.filter(([name]) => !leaves.includes(name)).map(([name]) => [name, `Typed by the ${racers[at] ?? ''} into ${name}`]),
      );
      const own = { ...fields, ...typed };
      return { visitor, typed, pairs: [...form.asItStands.filter(([name]) => !Object.hasOwn(own, name)), ...Object.entries(own)] };
    }),
  );
  const [one, two] = await Promise.all(
    forms.map(async ({ visitor, typed, pairs }): Promise<Sent> => {
      const { status, body } = await visitor.http.send('POST', action, {}, encoded(pairs));
      return { status, text: body.toString(), typed };
    }),
  );
  if (!one || !two) throw new Error('A race needs two');
  return [one, two];
}

/**
 * One is recorded; the other has every word of their own back, beside what was recorded.
 * @returns what was wrong, a line each
 */
export function notOneWon(sent: readonly [Sent, Sent]): string[] {
  const won = sent.find(({ status }) => status === 303);
  const lost = sent.find(({ status }) => status === 409);
  if (!won || !lost) return [notAsExpected(sent)];
  const wrong: string[] = [];
  if (!/while you were writing|Somebody has recorded this already/.test(lost.text)) wrong.push('no sentence says that somebody was faster');
  for (const [name, words] of Object.entries(lost.typed)) if (!lost.text.includes(words)) wrong.push(`lost what was typed into ${name}`);
  for (const [name, words] of Object.entries(won.typed))
    if (!lost.text.includes(words)) wrong.push(`does not show what was recorded from ${name}`);
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
  return sent.map(({ status, text }) => `${status} ${[...text.matchAll(/error-message[^]*?<\/p>|error-summary[^]*?<\/ul>/g)].map(([said]) => said.replace(/<[^>]*>|\s+/g, ' ')).join(' ')}`).join(' and ');
}
