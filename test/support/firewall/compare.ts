import type { Visitor } from '../web/visitor.js';
import { type Asked, answerTo, withoutTokens } from './answers.js';
import { everythingThat, type Secrets } from './places.js';

/** One person at both copies: where the case is, and where it is not. */
export type AtBoth = readonly [Visitor, Visitor];

/** Asks both, the other for a stranger wherever one is asked for a secret. @returns the questions that were not answered alike, with how */
export async function notAlike(secrets: Secrets, [here, there]: AtBoth, questions: readonly Asked[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const asked of questions) {
    const stranger = JSON.parse(secrets.replacedIn(JSON.stringify(asked))) as Asked;
    const answers = await Promise.all([answerTo(here, asked), answerTo(there, stranger)]);
    wrong.push(...differing(asked, secrets, answers));
  }
  return wrong;
}

/** Goes through all pages of both side by side. @returns what differs: the pages that there are, or what stands on them */
export async function notAlikeAnywhere(secrets: Secrets, [here, there]: AtBoth, from: readonly string[]): Promise<string[]> {
  const [withIt, without] = await Promise.all([everythingThat(here, from), everythingThat(there, from)]);
  const address = ({ method, path }: Asked): string => `${method} ${withoutTokens(path)}`;
  const wrong = withIt.flatMap((found, at) => {
    const other = without[at];
    if (other === undefined || address(found) !== address(other)) return [`${address(found)} or ${other ? address(other) : 'nothing'}`];
    return differing(found, secrets, [found.answer ?? '', other.answer ?? '']);
  });
  return without.length === withIt.length ? wrong : [`${withIt.length} pages and forms or ${without.length}`, ...wrong];
}

function differing({ method, path, fields = {} }: Asked, secrets: Secrets, answers: readonly [string, string]): string[] {
  const [withIt, without] = answers.map((text) => secrets.neitherIn(text));
  return withIt === without ? [] : [`${method} ${path} ${JSON.stringify(fields)}: ${difference(withIt, without)}`];
}

function difference(one = '', other = ''): string {
  const [left, right] = [one.split('\n'), other.split('\n')];
  const at = left.flatMap((line, index) => (line === right[index] || line.startsWith('content-length') ? [] : [index]))[0] ?? left.length;
  const around = (lines: readonly string[]): string => [lines[0], '…', ...lines.slice(Math.max(1, at - 1), at + 3)].join('\n');
  return `with it\n${around(left)}\nwithout\n${around(right)}`;
}
