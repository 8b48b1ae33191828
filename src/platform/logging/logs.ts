import { Injectable } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { Settings } from '../config/settings.js';

type Words = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** JSON lines on standard output. References only: never a name, a narrative, a token or a file name of evidence. */
@Injectable()
export class Logs {
  private readonly logger: Logger;

  constructor(settings: Settings) {
    this.logger = pino({ level: settings.logLevel, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
  }

  info(message: string, words: Words = {}): void {
    this.logger.info(words, message);
  }

  warn(message: string, words: Words = {}): void {
    this.logger.warn(words, message);
  }

  /** Of a fault only its kind and where it happened: its message may quote what somebody typed. */
  error(message: string, { fault, ...words }: Words | { readonly fault: unknown; readonly [word: string]: unknown }): void {
    this.logger.error({ ...words, ...(fault === undefined ? {} : whereOf(fault)) }, message);
  }
}

function whereOf(fault: unknown): { kind: string; where: string } {
  if (!(fault instanceof Error)) return { kind: typeof fault, where: '' };
  const frames = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    kind: fault.name,
    where: frames
      .slice(0, 8)
      .map((line) => line.trim())
      .join(' | '),
  };
}
