import type { Request } from 'express';
import type { StorageEngine } from 'multer';
import type { Readable } from 'node:stream';
import { isRefused, type Refused } from '../kernel/index.js';
import { fileName } from './file-name.js';
import { drain, type EvidenceDesk, receiveEvidence, type ReceivedFile } from './receive-evidence.js';
import type { FormRefusal, RefusedFile } from './refusals.js';

/** As sent: text, or lists of text where names came twice. Nothing is checked yet. */
export type FormFields = Readonly<Record<string, unknown>>;

interface Taken<Reason extends string> {
  readonly files: readonly (ReceivedFile | RefusedFile)[];
  readonly refusal: Refused<Reason | FormRefusal> | null;
  /** What went wrong on our side. */
  readonly fault: Error | null;
}

/**
 * Where multer brings the files of one form, one after the other. The first file is not touched before it is decided, by the fields
 * before it, whether any may be kept; when none may, all are read into nothing.
 */
export class FormDesk<Reason extends string> implements StorageEngine {
  private readonly outcomes: Promise<ReceivedFile | RefusedFile | null>[] = [];
  private readonly sources: Readable[] = [];
  private decision: Promise<Refused<Reason | FormRefusal> | null> | null = null;
  private fault: Error | null = null;
  private kept = 0;

  constructor(
    private readonly desk: EvidenceDesk,
    private readonly maxFiles: number,
    private readonly before: (fields: FormFields) => Promise<Refused<Reason> | null>,
  ) {}

  _handleFile(req: Request, file: Express.Multer.File, done: (fault?: unknown) => void): void {
    // Copied now: what stands behind the file may already have been read when its turn comes.
    const fields = { ...(req.body as FormFields) };
    const previous = this.outcomes.at(-1) ?? Promise.resolve(null);
    const outcome = previous.catch(() => null).then(() => this.receive(fields, file));
    this.sources.push(file.stream);
    this.outcomes.push(outcome);
    outcome.then(
      () => done(),
      (fault: unknown) => done(fault),
    );
  }

  /** What was kept is known here, and taken back by {@link close}'s caller: multer does not wait for files that are still being stored. */
  _removeFile(_: Request, __: Express.Multer.File, done: (fault: Error | null) => void): void {
    done(null);
  }

  /** Once per form, by the fields that had come when it was first asked. */
  decideBy(fields: FormFields): Promise<Refused<Reason | FormRefusal> | null> {
    this.decision ??= this.before(fields);
    return this.decision;
  }

  /** Waits until nothing is being stored any more. Called when multer has ended, well or not. */
  async close(): Promise<Taken<Reason>> {
    for (const source of this.sources) if (!source.readableEnded) source.destroy(new Error('The form ended before its file'));
    const settled = await Promise.allSettled(this.outcomes);
    return {
      files: settled.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : [])),
      refusal: this.fault === null && this.decision ? await this.decision.catch(() => null) : null,
      fault: this.fault,
    };
  }

  private async receive(fields: FormFields, file: Express.Multer.File): Promise<ReceivedFile | RefusedFile | null> {
    try {
      if (await this.decideByFirst(fields)) {
        await drain(file.stream);
        return null;
      }
      return await this.receiveOne(file);
    } catch (fault) {
      // A source that broke off is the sender's, everything else is ours.
      if (!file.stream.readableAborted) this.fault ??= fault instanceof Error ? fault : new Error(String(fault));
      throw fault;
    }
  }

  private async receiveOne({ stream, originalname }: Express.Multer.File): Promise<ReceivedFile | RefusedFile> {
    if (this.kept >= this.maxFiles) {
      await drain(stream);
      return { refused: 'too-many', name: fileName(originalname) };
    }
    const outcome = await receiveEvidence(stream, originalname, this.desk);
    if (!isRefused(outcome)) this.kept += 1;
    return outcome;
  }

  private decideByFirst(fields: FormFields): Promise<Refused<Reason | FormRefusal> | null> {
    if (Object.keys(fields).length === 0) this.decision ??= Promise.resolve({ refused: 'fields-first' });
    return this.decideBy(fields);
  }
}
