import type { UploadPlaceKind } from './upload.entity.js';

/** What a file on its way is to be added to: a draft by its id, a report or case by its reference. */
export interface UploadPlace {
  readonly kind: UploadPlaceKind;
  readonly id: string;
}

/** What was said of a file as it set out; sealed under its key until it is evidence. */
export interface UploadWords {
  readonly name: string;
  readonly gate: string;
  readonly description: string;
  readonly way: string;
  /** By which the page knows the same file again; its sender’s browser made it. */
  readonly mark: string;
}

/** A file on its way, opened for whoever sends it. */
export interface OpenUpload {
  readonly id: string;
  readonly place: UploadPlace;
  readonly bytes: number;
  readonly received: number;
  readonly touchedAt: Date;
  /** Null once it is evidence: then nothing of it is left but what became of it. */
  readonly content: { readonly key: Buffer; readonly words: UploadWords } | null;
  readonly evidenceId: string | null;
}

/** How long a file waits for the rest of it. */
export const uploadHours = 24;
