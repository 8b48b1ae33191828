import type { ParseArgsConfig } from 'node:util';
import type { Environment } from '../platform/config/settings.js';

/** 0: done. 1: the answer is no. 2: wrong use. */
export type ExitStatus = 0 | 1 | 2;

/** What was typed behind the name of a command. */
export interface Given {
  /** By option name; `true` for an option without a value. */
  readonly options: Readonly<Record<string, string | true | undefined>>;
  /** Words that are no options; none for a command that takes none. */
  readonly words: readonly string[];
  readonly environment: Environment;
  /** Writes a line to standard output. */
  readonly print: (line: string) => void;
}

export interface Command {
  /** One word or two, such as `audit verify`. */
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What may stand behind the name, such as `[--json]`. */
  readonly usage: string;
  /** What `--help` says below the usage. */
  readonly help: readonly string[];
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Words that are no options may stand behind the name. */
  readonly takesWords?: boolean;
  run(given: Given): Promise<ExitStatus>;
}

/** The command was not used as it has to be: says so in one line and ends with status 2. */
export class WrongUse extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'WrongUse';
  }
}

/** The value of an option that must be there. @throws WrongUse */
export function needed(given: Given, option: string): string {
  const value = optional(given, option);
  if (value === null) throw new WrongUse(`--${option} is missing`);
  return value;
}

/** The value of an option, or null when it was not given. @throws WrongUse when it is empty */
export function optional({ options }: Given, option: string): string | null {
  const value = options[option];
  if (typeof value !== 'string') return null;
  if (value.trim() === '') throw new WrongUse(`--${option} is empty`);
  return value.trim();
}

/** @throws WrongUse */
export function wholeNumber(option: string, value: string, least: number, most: number): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  if (!(number >= least && number <= most)) throw new WrongUse(`--${option} takes a whole number from ${least} to ${most}`);
  return number;
}
