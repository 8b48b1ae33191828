import { type PlainLink, plainLink } from './buttons.js';

/** One file that somebody added or tried to add. */
export interface FileLine {
  readonly name: string;
  readonly state: 'added' | 'refused' | 'unfinished';
  readonly added: boolean;
  /** "Added today at 18:31 · 1.2 MB", or why not and what to do. */
  readonly text: string;
  readonly remove: PlainLink | null;
  /** Of a file that stopped on its way: where it goes on, by what the same file is known, and where it is taken out. */
  readonly unfinished: { readonly at: string; readonly mark: string; readonly takeOut: string } | null;
}
export interface FileLines {
  readonly heading: string;
  readonly files: readonly FileLine[];
}

export function fileLine(said: { name: string; removeHref?: string | null } & ({ text: string } | { refused: string })): FileLine {
  const { name, removeHref } = said;
  const added = 'text' in said;
  const remove = removeHref ? plainLink('Remove', removeHref, name) : null;
  return { name, state: added ? 'added' : 'refused', added, text: added ? said.text : said.refused, remove, unfinished: null };
}

/** A file of which only a part is here. Chosen again, it goes on. */
export function unfinishedLine(name: string, text: string, { at, mark }: { at: string; mark: string }): FileLine {
  return { name, state: 'unfinished', added: false, text, remove: null, unfinished: { at, mark, takeOut: `${at}/take-out` } };
}

/** The heading counts, as the script does while files are on their way. */
export function files(lines: readonly FileLine[]): FileLines {
  const count = (state: FileLine['state']): number => lines.filter((line) => line.state === state).length;
  const [added, refused, unfinished] = [count('added'), count('refused'), count('unfinished')];
  const counts = [
    ...(added ? [`${added} added`] : []),
    ...(unfinished ? [`${unfinished} not finished`] : []),
    ...(refused ? [`${refused} not added`] : []),
  ];
  return { heading: counts.length > 0 ? `Files: ${counts.join(', ')}` : 'No files yet', files: lines };
}

/** Where files are picked, dropped or pasted. */
export interface Upload {
  readonly name: string;
  readonly hint: string;
  readonly accept: string | null;
  readonly error: { readonly id: string; readonly text: string } | null;
  readonly describedBy: string;
}
export function upload(asked: { name: string; hint: string; accept?: string; error?: string | null }): Upload {
  const error = asked.error ? { id: `${asked.name}-error`, text: asked.error } : null;
  const describedBy = error ? `${asked.name}-hint ${error.id}` : `${asked.name}-hint`;
  return { name: asked.name, hint: asked.hint, accept: asked.accept ?? null, error, describedBy };
}
