import { readFile } from 'node:fs/promises';

/** Checkpoints wherever they stand in a text: they may come from a terminal, a mail or a letter. */
const anywhere = /^[^\n]+\n\d+\n[A-Za-z0-9+/=]+\n(?:[^\n]+\n)*?\n— [^\n]+(?:\n— [^\n]+)*/gm;

/** The checkpoints in the file that is kept outside the database, oldest first; none when there is no file. */
export async function keptCheckpoints(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return '';
    throw fault;
  });
  // Notes end in a signature line and are set apart by an empty line.
  return text.split(/(?<=\n— [^\n]+\n)\n/).filter((note) => note.trim() !== '');
}

/** The checkpoints in whatever somebody kept. */
export function checkpointsIn(text: string): string[] {
  return Array.from(text.replaceAll('\r\n', '\n').matchAll(anywhere), ([note]) => `${note}\n`);
}
