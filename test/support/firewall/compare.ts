import type { Visitor } from '../web/visitor.js';
import { type Asked, answerTo } from './answers.js';
import type { Secrets } from './places.js';

/** One person at both copies: where the case is, and where it is not. */
export type AtBoth = readonly [Visitor, Visitor];

/** What one of them is asked; and the other, where a token was made for each. */
export interface AskedOfBoth extends Asked {
  readonly there?: string;
}

/** Asks both, the other for a stranger wherever one is asked for a secret. @returns the questions that were not answered alike, with how */
export async function notAlike(secrets: Secrets, [here, there]: AtBoth, questions: readonly AskedOfBoth[]): Promise<string[]> {
  const found: string[] = [];
  for (const { there: path, ...asked } of questions) {
    const stranger = JSON.parse(secrets.replacedIn(JSON.stringify(path === undefined ? asked : { ...asked, path }))) as Asked;
    const [withIt, without] = (await Promise.all([answerTo(here, asked), answerTo(there, stranger)])).map((text) =>
      secrets.neitherIn(text),
    );
    if (withIt !== without)
      found.push(`${asked.method} ${asked.path} ${JSON.stringify(asked.fields ?? {})}: ${difference(withIt, without)}`);
  }
  return found;
}

function difference(one = '', other = ''): string {
  const [left, right] = [one.split('\n'), other.split('\n')];
  const at = left.flatMap((line, index) => (line === right[index] || line.startsWith('content-length') ? [] : [index]))[0] ?? left.length;
  const around = (lines: readonly string[]): string => [lines[0], '…', ...lines.slice(Math.max(1, at - 1), at + 3)].join('\n');
  return `with it\n${around(left)}\nwithout\n${around(right)}`;
}
