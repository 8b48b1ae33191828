import { folded } from '../../../kernel/index.js';

export const mostLines = 300;

/** One line of a pasted list, cut into its parts. */
export interface PastedLine {
  /** Counted as the person sees them, from 1. */
  readonly number: number;
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  readonly what: string;
  /** Not four parts. */
  readonly parts: number;
}

/** Cuts a list from a spreadsheet (tabs) or written by hand (semicolons, else commas). Empty lines and a heading are left out. */
export function pastedLines(text: string): PastedLine[] {
  const lines = text.split('\n').map((line, index) => ({ line: line.trim(), number: index + 1 }));
  return lines
    .filter(({ line }) => line.replace(/[\s,;]/g, '') !== '')
    .map(({ line, number }) => ({ number, ...cut(line) }))
    .filter((line, index) => index > 0 || !isHeading(line));
}

function cut(line: string): Omit<PastedLine, 'number'> {
  const separator = ['\t', ';', ','].find((one) => line.includes(one)) ?? ',';
  const parts = line.split(separator).map((part) =>
    part
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );
  const [name = '', email = '', jobTitle = '', what = ''] = parts;
  return { name, email, jobTitle, what, parts: parts.length };
}

function isHeading({ name, email }: PastedLine): boolean {
  return (
    ['name', 'full name', 'who'].includes(folded(name)) && ['email', 'e mail', 'email address', 'e mail address'].includes(folded(email))
  );
}
