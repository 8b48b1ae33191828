import { Matches } from 'class-validator';

/** No line breaks, no control characters, and none that turn the direction of what stands beside them. */
const oneLine = /^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;

/** A text of one line, such as a name. */
export function OneLine(): PropertyDecorator {
  return Matches(oneLine, { message: 'Write this on one line, without hidden characters' });
}
