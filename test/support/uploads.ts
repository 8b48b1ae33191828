import { tokenOf } from './evidence.js';
import type { HttpAnswer } from './web/http-client.js';
import type { Visitor } from './web/visitor.js';

export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly said?: Readonly<Record<string, string>>;
  /** As announced, where that is a lie. */
  readonly length?: number;
}

export interface UploadAnswer {
  readonly status: number;
  /** Where the upload is from now on. */
  readonly location: string;
  readonly offset: number | null;
  readonly json: { readonly added?: { readonly text: string }; readonly refused?: string } | null;
}

/** Sends files as a script does that speaks tus, request by request, so that a test decides what breaks between them. */
export class TusSender {
  private constructor(
    private readonly visitor: Visitor,
    private readonly token: string,
  ) {}

  static async of(visitor: Visitor): Promise<TusSender> {
    return new TusSender(visitor, await tokenOf(visitor));
  }

  begin(place: string, { name, bytes, said = {}, length = bytes.length }: SentFile): Promise<UploadAnswer> {
    const words = { name, gate: 'no', way: 'picked', mark: name, ...said };
    const metadata = Object.entries(words).map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`);
    return this.send('POST', place, { 'upload-length': String(length), 'upload-metadata': metadata.join(',') });
  }

  patch(location: string, offset: number, bytes: Buffer): Promise<UploadAnswer> {
    return this.send('PATCH', location, { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }, bytes);
  }

  head(location: string): Promise<UploadAnswer> {
    return this.send('HEAD', location, {});
  }

  end(location: string): Promise<UploadAnswer> {
    return this.send('DELETE', location, {});
  }

  outcome(location: string): Promise<UploadAnswer> {
    return this.send('POST', location, {});
  }

  async send(method: string, path: string, headers: Record<string, string>, bytes?: Buffer): Promise<UploadAnswer> {
    const all = { 'tus-resumable': '1.0.0', 'x-heed-token': this.token, accept: 'application/json', ...headers };
    const body = bytes === undefined ? undefined : { type: 'application/offset+octet-stream', bytes };
    return read(await this.visitor.http.send(method, path, all, body));
  }
}

function read({ status, headers, body }: HttpAnswer): UploadAnswer {
  const offset = headers['upload-offset'];
  const isJson = String(headers['content-type']).includes('json');
  return {
    status,
    location: String(headers.location ?? ''),
    offset: typeof offset === 'string' ? Number(offset) : null,
    json: isJson && body.length > 0 ? (JSON.parse(body.toString()) as UploadAnswer['json']) : null,
  };
}
