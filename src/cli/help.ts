import type { Command } from './command.js';

/** All commands, for somebody who asks for help. */
export function listOf(commands: readonly Command[]): string[] {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'Usage: npm run heed -- COMMAND [OPTIONS]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'What a command takes: npm run heed -- COMMAND --help',
    'It ends with 0 when it is done, 1 when the answer is no or something went wrong, 2 when it was used wrongly.',
  ];
}

export function helpOf({ name, usage, summary, help }: Command): string[] {
  return [`Usage: npm run heed -- ${name} ${usage}`.trimEnd(), '', `${summary}.`, ...(help.length === 0 ? [] : ['', ...help])];
}
