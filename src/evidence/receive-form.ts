import type { Request, Response } from 'express';
import multer from 'multer';
import { isRefused, type Refused } from '../kernel/index.js';
import type { BlobStore } from '../platform/storage/blob-store.js';
import { FormDesk, type FormFields } from './form-desk.js';
import type { EvidenceDesk, ReceivedFile } from './receive-evidence.js';
import type { EvidenceLimits, EvidenceRoom, FormRefusal, RefusedFile } from './refusals.js';

export interface FormOptions<Reason extends string> {
  readonly store: BlobStore;
  readonly newKey: EvidenceDesk['newKey'];
  readonly limits: EvidenceRoom;
  /**
   * Decides from the fields that came before the first file: the person, the token, the gate. Asked once, before any byte of a file is kept;
   * a refusal of its keeps nothing. Fields behind the files were not there to decide by: what matters stands before them in the page.
   */
  readonly before: (fields: FormFields) => Promise<Refused<Reason> | null>;
}

/** Each file in the order in which it was sent, kept or refused. */
export interface ReceivedForm {
  readonly fields: FormFields;
  readonly files: readonly (ReceivedFile | RefusedFile)[];
}

/** Nothing was kept. The fields are those that could be read, so that what was typed is still there. */
export interface RefusedForm<Reason extends string> extends Refused<Reason> {
  readonly fields: FormFields;
}

/**
 * Reads a form with files, straight from the request: files flow into the store, nothing is ever whole in memory.
 * Whatever is wrong with what was sent is a refusal; files that are returned are durable, and who does not record them discards them.
 * @throws only faults of ours (the store, `before`, `newKey`); nothing is kept then
 */
export async function receiveForm<Reason extends string>(
  req: Request,
  { store, newKey, limits, before }: FormOptions<Reason>,
): Promise<ReceivedForm | RefusedForm<Reason | FormRefusal>> {
  const desk = new FormDesk<Reason>({ store, newKey, maxBytes: limits.maxBytes, media: limits.media }, limits.maxFiles, before);
  const unread = await read(req, desk, limits);
  const received = await desk.close();
  const fields = { ...(req.body as FormFields | undefined) };
  const refusal = received.refusal ?? unread ?? (received.fault === null ? await desk.decideBy(fields) : null);
  if (received.fault !== null || refusal !== null) await discardEvidence(store, received.files);
  if (received.fault !== null) throw received.fault;
  return refusal === null ? { fields, files: received.files } : { refused: refusal.refused, fields };
}

/** Takes back files that were received but not recorded. */
export async function discardEvidence(store: BlobStore, files: readonly (ReceivedFile | RefusedFile)[]): Promise<void> {
  for (const file of files) if (!isRefused(file)) await store.remove(file.id);
}

function read<Reason extends string>(req: Request, desk: FormDesk<Reason>, limits: EvidenceLimits): Promise<Refused<FormRefusal> | null> {
  const upload = multer({ storage: desk, limits: allLimits(limits), defParamCharset: 'utf8' }).any();
  return new Promise((resolve) => {
    if (!/^multipart\/form-data\b/i.test(req.headers['content-type'] ?? '')) return resolve({ refused: 'malformed' });
    // Multer hands the response on and never touches it.
    upload(req, req.res as Response, (wrong: unknown) => resolve(wrong ? { refused: whyUnread(req, wrong) } : null));
  });
}

/** Nearly every limit of multer is infinite unless it is set. */
function allLimits({ maxBytes, maxFiles }: EvidenceLimits): multer.Options['limits'] {
  const someTooMany = 30;
  return {
    // One file too large or a few too many are refused one by one, kindly, by the desk. These two stop what no person sends.
    fileSize: maxBytes * (maxFiles + 1),
    files: maxFiles + someTooMany,
    fields: 100,
    parts: 100 + maxFiles + someTooMany,
    fieldSize: 128 * 1024,
    fieldNameSize: 100,
    fieldNestingDepth: 1,
    fieldArrayIndexLimit: 100,
    headerPairs: 20,
  };
}

function whyUnread(req: Request, wrong: unknown): FormRefusal {
  if (req.destroyed && !req.complete) return 'broken-off';
  if (!(wrong instanceof multer.MulterError)) return 'malformed';
  if (wrong.code === 'LIMIT_FILE_COUNT') return 'too-many-files';
  return tooMuch.has(wrong.code) ? 'too-much' : 'malformed';
}

const tooMuch: ReadonlySet<string> = new Set([
  'LIMIT_FILE_SIZE',
  'LIMIT_PART_COUNT',
  'LIMIT_FIELD_COUNT',
  'LIMIT_FIELD_VALUE',
  'LIMIT_FIELD_KEY',
]);
