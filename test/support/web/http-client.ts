import { Agent, request } from 'node:http';
import { CookieJar } from './cookie-jar.js';

export interface HttpAnswer {
  readonly status: number;
  /** Path and query of what answered, after redirects. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface HttpBody {
  readonly type: string;
  readonly bytes: Buffer;
}

type Headers = Readonly<Record<string, string>>;

/** What a browser does with addresses and cookies, and nothing it does with pages. */
export class HttpClient {
  readonly cookies = new CookieJar();
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });

  constructor(readonly origin: string) {}

  /** Goes to an address and follows redirects, as typing it into a browser does. */
  async get(path: string, headers: Headers = {}): Promise<HttpAnswer> {
    let answer = await this.send('GET', path, headers);
    for (let hops = 0; isRedirect(answer.status); hops += 1) {
      if (hops === 10) throw new Error(`${path} goes round in circles: ${locationOf(answer)}`);
      const next = this.within(locationOf(answer), answer.path);
      if (next === null) return answer;
      answer = await this.send('GET', next, headers);
    }
    return answer;
  }

  /** Sends a form. A 303 is followed; any other redirect of a POST is handed back, because nothing in Heed should answer so. */
  async post(path: string, body: HttpBody | Readonly<Record<string, string>>, headers: Headers = {}): Promise<HttpAnswer> {
    const answer = await this.send('POST', path, headers, isEncoded(body) ? body : encoded(Object.entries(body)));
    const next = answer.status === 303 ? this.within(locationOf(answer), path) : null;
    return next === null ? answer : this.get(next);
  }

  /** One request, one answer: no redirect is followed. Cookies go with it and are kept. */
  send(method: string, path: string, headers: Headers = {}, body?: HttpBody): Promise<HttpAnswer> {
    const address = new URL(path, this.origin);
    const all = {
      ...this.usual(method, address),
      ...(body && { 'content-type': body.type, 'content-length': String(body.bytes.length) }),
      ...headers,
    };
    return new Promise((resolve, reject) => {
      const sending = request(address, { method, headers: all, agent: this.agent }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.once('error', reject);
        answer.once('end', () => {
          this.cookies.keep(answer.headers['set-cookie'] ?? [], address);
          const asked = address.pathname + address.search;
          resolve({ status: answer.statusCode ?? 0, path: asked, headers: answer.headers, body: Buffer.concat(chunks) });
        });
      });
      sending.once('error', reject);
      sending.end(body?.bytes);
    });
  }

  /** Lets go of its connections, so that a server can close. */
  close(): void {
    this.agent.destroy();
  }

  private usual(method: string, address: URL): Record<string, string> {
    const cookie = this.cookies.headerFor(address);
    const site = { 'sec-fetch-site': 'same-origin', ...(method === 'GET' || method === 'HEAD' ? {} : { origin: address.origin }) };
    return { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', ...site, ...(cookie === '' ? {} : { cookie }) };
  }

  private within(location: string, from: string): string | null {
    const target = new URL(location, new URL(from, this.origin));
    return target.origin === new URL(this.origin).origin ? target.pathname + target.search : null;
  }
}

/** A form's fields as a browser sends them when no file is among them. */
export function encoded(fields: readonly (readonly [string, string])[]): HttpBody {
  const body = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value]));
  return { type: 'application/x-www-form-urlencoded', bytes: Buffer.from(body.toString()) };
}

function isEncoded(body: HttpBody | Readonly<Record<string, string>>): body is HttpBody {
  return Buffer.isBuffer(body['bytes']);
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function locationOf({ headers }: HttpAnswer): string {
  const { location } = headers;
  return typeof location === 'string' ? location : '/';
}
