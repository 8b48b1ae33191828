import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { KeyWrap } from '../../audit/index.js';
import {
  discardEvidence,
  type FormFields,
  type FormRefusal,
  receiveEvidence,
  receiveForm,
  type ReceivedFile,
  type RefusedFile,
  type RefusedForm,
} from '../../evidence/index.js';
import { isRefused, type Refused } from '../../kernel/index.js';
import { Settings } from '../../platform/config/settings.js';
import { CsrfGuard } from '../../platform/http/csrf.js';
import type { HeedRequest } from '../../platform/http/visit.js';
import { BlobStore } from '../../platform/storage/blob-store.js';

/** A file that lies in the store, with the key that it is sealed under. Nobody can open it until both are recorded. */
export interface ArrivedFile extends ReceivedFile {
  readonly key: Buffer;
}

export interface ArrivedForm {
  readonly fields: FormFields;
  /** In the order in which they were sent. */
  readonly files: readonly (ArrivedFile | RefusedFile)[];
}

/** Takes forms with files: the token is checked before a byte is kept, and each file gets a random key of its own. */
@Injectable()
export class ReceiveFiles {
  constructor(
    private readonly store: BlobStore,
    private readonly wrap: KeyWrap,
    private readonly settings: Settings,
    private readonly csrf: CsrfGuard,
  ) {}

  /**
   * @param room how many files may still be added
   * @param decide from the fields before the first file, whether any may be kept
   * @throws StaleForm when the token is missing or another's; nothing is kept then
   */
  async run<Reason extends string>(
    request: HeedRequest,
    room: number,
    decide: (fields: FormFields) => Refused<Reason> | null,
  ): Promise<ArrivedForm | RefusedForm<Reason | FormRefusal>> {
    const keys = new Map<string, Buffer>();
    const form = await receiveForm<Reason>(request, {
      store: this.store,
      limits: { maxBytes: this.settings.evidenceMaxBytes, maxFiles: room, media: this.settings.evidenceMedia },
      newKey: (id) => {
        const key = this.wrap.make();
        keys.set(id, key);
        return key;
      },
      before: async (fields) => {
        this.csrf.checkToken(request, fields._csrf);
        return Promise.resolve(decide(fields));
      },
    });
    if (isRefused(form)) return form;
    return { fields: form.fields, files: form.files.map((file) => (isRefused(file) ? file : withKey(file, keys))) };
  }

  /** One file that is here already, or made here: it comes in as any other does. Its source is read to its end. */
  async one(source: Readable, name: string): Promise<ArrivedFile | RefusedFile> {
    const key = this.wrap.make();
    const { evidenceMaxBytes: maxBytes, evidenceMedia: media } = this.settings;
    const file = await receiveEvidence(source, name, { store: this.store, maxBytes, media, newKey: () => key });
    return isRefused(file) ? file : { ...file, key };
  }

  /** Takes back what was received but not recorded. */
  discard(files: readonly (ArrivedFile | RefusedFile)[]): Promise<void> {
    return discardEvidence(this.store, files);
  }
}

function withKey(file: ReceivedFile, keys: ReadonlyMap<string, Buffer>): ArrivedFile {
  const key = keys.get(file.id);
  if (!key) throw new Error('A file was received without its key');
  return { ...file, key };
}
