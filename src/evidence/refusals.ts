import type { Refused } from '../kernel/index.js';
import { type AnyKind, evidenceKinds, isEvidenceType, type MediaKind, megabytes, type OtherKind, untakenKinds } from './evidence-types.js';

/** Why one file was not added. */
export type FileRefusal = RefusedFile['refused'];

/** Why a whole form of files was not taken: nothing of it was kept. */
export type FormRefusal = 'fields-first' | 'too-many-files' | 'too-much' | 'malformed' | 'broken-off';

/** What the content of a file, or failing that its name, speaks against. */
export type ContentRefusal =
  | { readonly refused: 'not-taken-yet'; readonly kind: OtherKind }
  | { readonly refused: 'lies-about-its-type'; readonly claimed: AnyKind; readonly found: AnyKind };

/** A file of which no byte was kept, and why. */
export type RefusedFile = { readonly name: string } & (Refused<'empty' | 'too-large' | 'too-many'> | ContentRefusal);

/** What this installation lets in, and what is said of it beforehand. */
export interface EvidenceRoom extends EvidenceLimits {
  readonly media: readonly MediaKind[];
}

export interface EvidenceLimits {
  readonly maxBytes: number;
  /** How many this form may add. */
  readonly maxFiles: number;
}

/** What the person is told, beside the name of the file. */
export function whyNotAdded(file: RefusedFile, limits: EvidenceLimits): string {
  return `Not added. ${reasonFor(file, limits)}`;
}

function reasonFor(file: RefusedFile, { maxBytes, maxFiles }: EvidenceLimits): string {
  switch (file.refused) {
    case 'empty':
      return 'This file is empty. Check that it opens on your device, then add it again.';
    case 'too-large':
      return `This file is larger than ${megabytes(maxBytes)}. Keep it safe, and add a smaller copy or tell us in words what it shows.`;
    case 'too-many':
      return `${roomFor(maxFiles)} Keep this one safe, and tell us in words what it shows.`;
    case 'not-taken-yet':
      return untakenKinds[file.kind].advice;
    case 'lies-about-its-type':
      return `Its name says it is ${labelOf(file.claimed)}, but inside it is ${labelOf(file.found)}. Check that it is the right file, or add a screenshot of what you see.`;
  }
}

function roomFor(files: number): string {
  if (files === 0) return 'There is no room for more files.';
  return `There was room for ${files} more ${files === 1 ? 'file' : 'files'}.`;
}

function labelOf(kind: AnyKind): string {
  return (isEvidenceType(kind) ? evidenceKinds[kind] : untakenKinds[kind]).label;
}

/** What the person is told when nothing of a form was taken. */
export const whyFormNotTaken: Record<FormRefusal, string> = {
  'fields-first':
    'Nothing was added. Your browser sent the files before the rest of the page. Load the page again, then add them once more.',
  'too-many-files': 'Nothing was added. That was too many files at once. Add them a few at a time.',
  'too-much': 'Nothing was added. That was more than one page can hold. Shorten what you wrote, and add the files a few at a time.',
  malformed: 'Nothing was added. We could not read what your browser sent. Load the page again, then add the files once more.',
  'broken-off': 'Nothing was added. The connection broke off on the way. Add the files once more.',
};
