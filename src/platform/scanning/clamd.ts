import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { refused, type Refused } from '../../kernel/index.js';
import type { ClamdPlace } from './clamd-place.js';

/** What was found, by the name that the scanner gives it; null for nothing. */
export interface Verdict {
  readonly found: string | null;
}

/** The scanner cannot be asked now. What it was to look at waits. */
export class ScannerAway extends Error {
  constructor(why: string) {
    super(`The virus scanner ${why}`);
    this.name = 'ScannerAway';
  }
}

export interface Patience {
  /** To connect, and to hear who it is. */
  readonly connectMs: number;
  /** Between two signs of life over a file. clamd says nothing while it looks through a file. */
  readonly idleMs: number;
}

const usualPatience: Patience = { connectMs: 5_000, idleMs: 120_000 };
const longestAnswer = 4_096;

/**
 * Talks to clamd as its manual says: commands that begin with `z` and end with NUL, one connection for each.
 * @source clamd(8), COMMANDS
 */
export class Clamd {
  constructor(
    private readonly place: ClamdPlace,
    private readonly patience: Patience = usualPatience,
  ) {}

  /** Such as `ClamAV 1.4.3/27432/Thu Nov 26 09:31:00 2026`: engine, and its signatures with their day. @throws ScannerAway */
  async version(): Promise<string> {
    const answer = await this.ask('zVERSION\0', null, this.patience.connectMs);
    if (!/^ClamAV /.test(answer)) throw new ScannerAway('answered something else than clamd does');
    return answer;
  }

  /**
   * Sends the source as it flows, and closes it. `too-big`: more than the scanner takes (StreamMaxLength).
   * @throws ScannerAway, and what the source throws
   */
  async scan(source: Readable): Promise<Verdict | Refused<'too-big'>> {
    // Also when nobody came to read it.
    const answer = await this.ask('zINSTREAM\0', source, this.patience.idleMs).finally(() => source.destroy());
    if (answer === 'stream: OK') return { found: null };
    const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
    if (found !== undefined) return { found: found.slice(0, 200) };
    if (answer.includes('size limit exceeded')) return refused('too-big');
    throw new ScannerAway('could not look at it');
  }

  private async ask(command: string, body: Readable | null, idleMs: number): Promise<string> {
    const socket = connect(this.place);
    const answer = new Answer(socket, { connectMs: this.patience.connectMs, idleMs });
    try {
      await answer.orTo(answer.opened);
      socket.write(command);
      if (body !== null) await send(socket, body, answer);
      return await answer.said;
    } finally {
      socket.destroy();
    }
  }
}

/** Each chunk behind its length in four bytes, and a length of nothing at the end. Breaks off when the scanner has heard enough. */
async function send(socket: Socket, body: Readable, answer: Answer): Promise<void> {
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    if (answer.isThere) return;
    // A length of nothing would say that it ends here.
    if (chunk.length === 0) continue;
    socket.write(lengthOf(chunk));
    if (!socket.write(chunk)) await answer.orTo(answer.drained());
  }
  if (!answer.isThere) socket.write(lengthOf(new Uint8Array()));
}

function lengthOf(chunk: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return length;
}

/** What comes back on one connection, also while something is still being sent. */
class Answer {
  readonly opened: Promise<void>;
  readonly said: Promise<string>;
  isThere = false;
  private heard = '';

  constructor(
    private readonly socket: Socket,
    { connectMs, idleMs }: Patience,
  ) {
    socket.setTimeout(connectMs);
    this.opened = new Promise((resolve) =>
      socket.once('connect', () => {
        socket.setTimeout(idleMs);
        resolve();
      }),
    );
    this.said = new Promise<string>((resolve, reject) => {
      const away = (why: string) => () => reject(new ScannerAway(why));
      socket.on('data', (bytes) => this.hear(bytes, resolve, reject));
      socket.once('timeout', away('did not answer in time'));
      socket.on('error', away('cannot be reached, or broke off'));
      socket.once('close', away('broke off'));
    }).finally(() => {
      this.isThere = true;
    });
    // Whoever waits for something else on this connection hears of it there.
    this.said.catch(() => undefined);
  }

  /** Until then, or until there is an answer. @throws ScannerAway */
  async orTo(then: Promise<void>): Promise<void> {
    await Promise.race([then, this.said]);
  }

  drained(): Promise<void> {
    return new Promise((resolve) => this.socket.once('drain', resolve));
  }

  private hear(bytes: Buffer, resolve: (answer: string) => void, reject: (fault: Error) => void): void {
    this.heard += bytes.toString('latin1');
    const end = this.heard.indexOf('\0');
    if (end >= 0) resolve(this.heard.slice(0, end).trim());
    else if (this.heard.length > longestAnswer) reject(new ScannerAway('answered more than clamd does'));
  }
}
