import { isRefused, type Refused } from '../../kernel/index.js';

/** What a use case answered, when it did not refuse. @throws Error that says what was refused: the stories do not fit the product any more */
export function done<Answer>(what: string, answer: Answer): Exclude<Answer, Refused<string>> {
  if (isRefused(answer)) throw new Error(`The demonstration does not fit: ${what} was refused (${answer.refused})`);
  return answer as Exclude<Answer, Refused<string>>;
}
