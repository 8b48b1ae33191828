import { Injectable } from '@nestjs/common';
import { Server, type ServerOptions } from '@tus/server';
import { Settings } from '../../../platform/config/settings.js';
import type { HeedRequest } from '../../../platform/http/visit.js';
import { whyNotAdded } from '../../../evidence/index.js';
import { diskFaultOf } from '../../../platform/storage/disk-fault.js';
import { noRoom } from '../no-room.js';
import { SealedUploads, type UploadRequest } from './sealed-uploads.js';
import { bodyOf, type RequestBody } from './request-body.js';
import { UploadLocks } from './upload-locks.js';
import { OffsetTaken, UploadPieces } from './upload-pieces.js';
import { Uploads } from './uploads.js';

/** How long a request that holds an upload is given to end when another comes for it. */
const drainMs = 500;
/** What leaves the server of all that tus says: nothing for pages of other sites. */
const told = ['tus-resumable', 'upload-offset', 'upload-length', 'location', 'cache-control'];

export interface TusRequest extends UploadRequest {
  readonly request: HeedRequest;
  readonly id: string;
}

export interface Served {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isWhole: boolean;
}

/**
 * Speaks tus, the protocol of uploads that go on where they stopped, with the library’s server over a store of ours. A server for each request,
 * because whose upload it is belongs to every question; the locks are shared.
 * @source https://tus.io/protocols/resumable-upload
 */
@Injectable()
export class UploadDesk {
  private readonly locker = new UploadLocks();

  constructor(
    private readonly uploads: Uploads,
    private readonly pieces: UploadPieces,
    private readonly settings: Settings,
  ) {}

  /** @returns beside what tus answers, whether the file is whole by now @throws whatever is a fault of ours */
  async serve({ request, id: own, ...whose }: TusRequest): Promise<Served> {
    const faults: unknown[] = [];
    let isWhole = false;
    const server = new Server({
      ...this.options(own),
      datastore: new SealedUploads(this.uploads, this.pieces, whose),
      onUploadFinish: () => {
        isWhole = true;
        return Promise.resolve({});
      },
      onResponseError: (_request, fault) => this.answerTo(fault, faults, own),
    });
    const body = request.method === 'PATCH' || request.method === 'POST' ? bodyOf(request) : null;
    const response = await server.handleWeb(webRequest(request, body)).finally(() => body?.release());
    if (faults.length > 0) throw faults[0];
    const headers: Record<string, string> = Object.fromEntries([...response.headers].filter(([name]) => told.includes(name)));
    if (response.status === 413 || response.status === 507) headers['content-type'] = 'application/json; charset=utf-8';
    return { isWhole, status: response.status, headers, body: await response.text() };
  }

  private options(id: string): Omit<ServerOptions, 'datastore'> {
    return {
      path: '/uploads',
      locker: this.locker,
      lockDrainTimeout: drainMs,
      maxSize: this.settings.evidenceMaxBytes,
      allowedOrigins: [],
      namingFunction: () => id,
      getFileIdFromRequest: () => id,
      generateUrl: () => `/uploads/${id}`,
    };
  }

  /** What tus means is answered as it says; a disk that is full or broken with a sentence, and nothing of the file is kept; the rest is thrown. */
  private async answerTo(
    fault: Error | { status_code: number; body: string },
    faults: unknown[],
    id: string,
  ): Promise<{ status_code: number; body: string } | undefined> {
    if (fault instanceof OffsetTaken) return { status_code: 409, body: 'Upload-Offset conflict\n' };
    if ('status_code' in fault) return fault.status_code === 413 ? { status_code: 413, body: this.tooLarge() } : undefined;
    const disk = diskFaultOf(fault);
    if (disk === null) {
      faults.push(fault);
      return undefined;
    }
    await this.pieces.drop([id]).catch(() => undefined);
    return { status_code: 507, body: JSON.stringify({ refused: noRoom[disk] }) };
  }

  private tooLarge(): string {
    const { evidenceMaxBytes: maxBytes, evidenceMaxFiles: maxFiles } = this.settings;
    const said = whyNotAdded({ refused: 'too-large', name: '' }, { maxBytes, maxFiles });
    return JSON.stringify({ refused: said.replace('Not added. ', '') });
  }
}

function webRequest(request: HeedRequest, body: RequestBody | null): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value);
  const sent: RequestInit & { duplex?: 'half' } = body === null ? {} : { body: body.stream, duplex: 'half' };
  return new Request(`http://heed.invalid${request.originalUrl}`, { method: request.method, headers, ...sent });
}
