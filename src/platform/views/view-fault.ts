/**
 * A template and its model do not fit. The message names template, field and line, and never what stands in the model:
 * Handlebars' own messages quote it, and it may be somebody's words.
 */
export class ViewFault extends Error {
  override readonly name = 'ViewFault';

  constructor(view: string, thrown: unknown) {
    super(`View ${view}: ${whatIsWrong(thrown)}`);
    if (thrown instanceof Error && thrown.stack) this.stack = `${this.name}: ${this.message}\n${framesOf(thrown.stack)}`;
  }
}

function whatIsWrong(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : '';
  const missing = /^"([\w $-]+)" not defined in/.exec(text);
  const partial = /^The partial (\S+) could not be/.exec(text);
  const at = / - (\d+:\d+)$/.exec(text)?.[1];
  if (missing) return `its model has no field "${missing[1]}"${at ? ` (${at} in the template or a partial)` : ''}`;
  return partial ? `there is no partial "${partial[1]}"` : 'its model has another shape than the template';
}

function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .join('\n');
}
