import { canonicalText } from '../kernel/index.js';

const maxLength = 200;
const nameless = 'no name';

/** Signs that turn the direction of what follows: with them `fdp.exe` can look like `exe.pdf`. Letters of any script stay. */
const turners = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * The name of a file as we keep and show it: well-formed Unicode, one line, no control characters, no path, at most 200 UTF-16 units,
 * its ending kept. It is only ever shown; no path is built from it.
 */
export function fileName(given: string): string {
  const oneLine = canonicalText(given)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(turners, '');
  const last = oneLine.split(/[/\\]/).at(-1) ?? '';
  const name = shortened(last.replace(/\s+/gu, ' ').trim());
  return /[^.\s]/u.test(name) ? name : nameless;
}

/** Lower case, without its dot; empty when the name has none. */
export function extensionOf(name: string): string {
  return /[^.]\.([^.\s]{1,12})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

function shortened(name: string): string {
  if (name.length <= maxLength) return name;
  const extension = extensionOf(name);
  const ending = extension === '' ? '' : `.${extension}`;
  return `${cut(name, maxLength - ending.length - 1)}…${ending}`;
}

/** Never between the halves of a surrogate pair. */
function cut(text: string, length: number): string {
  const whole = text.slice(0, length);
  return whole.isWellFormed() ? whole : whole.slice(0, -1);
}
