import { parseArgs } from 'node:util';
import type { Environment } from '../platform/config/settings.js';
import { type Command, type ExitStatus, type Given, WrongUse } from './command.js';
import { helpOf, listOf } from './help.js';

export interface Terminal {
  readonly commands: Readonly<Record<string, () => Promise<Command>>>;
  readonly environment: Environment;
  readonly print: (line: string) => void;
  /** Errors, each in one line. */
  readonly complain: (line: string) => void;
}

/** Finds the command that the words name and runs it. */
export async function runWords(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const { commands, print, complain } = terminal;
  const [first] = words;
  if (first === undefined) {
    complain('Which command? To see them all: npm run heed -- help');
    return 2;
  }
  if (first === 'help' || first === '--help' || first === '-h') {
    for (const line of listOf(await Promise.all(Object.values(commands).map((read) => read())))) print(line);
    return 0;
  }
  const names = Object.keys(commands);
  const name = names.find((one) => one === words.slice(0, one.split(' ').length).join(' '));
  const command = name === undefined ? undefined : await commands[name]?.();
  if (!command) {
    complain(`There is no command ${meant(words, names)}. To see them all: npm run heed -- help`);
    return 2;
  }
  return runCommand(command, words.slice(command.name.split(' ').length), terminal);
}

async function runCommand(command: Command, words: readonly string[], { environment, print, complain }: Terminal): Promise<ExitStatus> {
  try {
    const given = readWords(command, words);
    if (given.options.help !== true) return await command.run({ ...given, environment, print });
    for (const line of helpOf(command)) print(line);
    return 0;
  } catch (fault) {
    complain(`${command.name}: ${oneLine(fault)}`);
    return fault instanceof WrongUse ? 2 : 1;
  }
}

/** @throws WrongUse */
function readWords({ name, options, takesWords = false }: Command, words: readonly string[]): Pick<Given, 'options' | 'words'> {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      strict: true,
      allowPositionals: takesWords,
    });
    return { options: values as Given['options'], words: positionals };
  } catch (fault) {
    // The rest of what node:util says is advice about dashes.
    const [said = ''] = oneLine(fault).split(/[.](?: |$)/);
    throw new WrongUse(`${said}. How to use it: npm run heed -- ${name} --help`, { cause: fault });
  }
}

/** What was asked for, as far as it can have been meant as a name. */
function meant(words: readonly string[], names: readonly string[]): string {
  const [first = '', second] = words;
  const isGroup = names.some((name) => name.startsWith(`${first} `));
  return isGroup && second !== undefined ? `"${first} ${second}"` : `"${first}"`;
}

function oneLine(fault: unknown): string {
  const message = fault instanceof Error ? fault.message : String(fault);
  return message.replace(/\s*\n\s*/g, ' ').trim();
}
