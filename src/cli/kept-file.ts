import { readFile } from 'node:fs/promises';
import { checkpointsIn } from '../audit/index.js';
import { WrongUse } from './command.js';

/** The checkpoints in a file that an option names. @throws WrongUse when there is none */
export async function checkpointsKeptIn(option: string, file: string): Promise<string[]> {
  const notes = checkpointsIn(await textOf(option, file));
  if (notes.length === 0) throw new WrongUse(`--${option}: ${file} holds no checkpoint`);
  return notes;
}

/** @throws WrongUse when the file cannot be read */
export async function textOf(option: string, file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    throw new WrongUse(`--${option}: ${file} cannot be read (${fault.code ?? fault.message})`, { cause: fault });
  });
  return text.replaceAll('\r\n', '\n');
}
