import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testVirus } from '../../../src/platform/scanning/test-virus.js';

export const testVirusName = 'Eicar-Test-Signature';

/** What the scanner does with those who ask next. */
export type Manner =
  | 'scan'
  /** Takes the connection and says nothing. */
  | 'hang'
  /** Cuts the connection off after the first bytes of a file. */
  | 'cut off'
  /** Says that it cannot look. */
  | 'fail'
  /** Answers what clamd never would. */
  | 'babble';

interface Options {
  /** A socket in a folder instead of a port on loopback. */
  readonly unix?: boolean;
  /** `StreamMaxLength` of clamd. */
  readonly maxBytes?: number;
}

/** A server that speaks clamd's protocol over TCP or a unix socket, and finds the test virus. */
export class ClamdServer {
  manner: Manner = 'scan';
  knowsViruses = true;
  /** Says that it cannot look at a file that holds this. */
  failsOn: string | null = null;
  /** Every command that came, in order. */
  readonly commands: string[] = [];
  /** The length of each chunk of the last file. */
  chunks: number[] = [];
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly folder: string | null,
    public maxBytes: number,
    private port = 0,
  ) {}

  static async start({ unix = false, maxBytes = 25 * 1024 * 1024 }: Options = {}): Promise<ClamdServer> {
    const folder = unix ? await mkdtemp(join(tmpdir(), 'clamd-')) : null;
    const clamd = new ClamdServer(folder, maxBytes);
    await clamd.comesBack();
    return clamd;
  }

  /** For `CLAMD_URL`. */
  get url(): string {
    return this.folder === null ? `tcp://127.0.0.1:${this.port}` : `unix:${this.socketPath}`;
  }

  /** Listens again where it did before. */
  async comesBack(): Promise<void> {
    const server = createServer((socket) => this.converse(socket));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      if (this.folder === null) server.listen(this.port, '127.0.0.1', resolve);
      else server.listen(this.socketPath, resolve);
    });
    if (this.folder === null) this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  /** As if it had been stopped: nobody listens, and who is connected is cut off. */
  async goesAway(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    const { server } = this;
    this.server = null;
    if (server) await new Promise((resolve) => server.close(resolve));
  }

  async stop(): Promise<void> {
    await this.goesAway();
    if (this.folder !== null) await rm(this.folder, { recursive: true, force: true });
  }

  private get socketPath(): string {
    return join(this.folder ?? '', 'clamd.ctl');
  }

  private converse(socket: Socket): void {
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
    // Whoever hangs up in the middle may.
    socket.on('error', () => undefined);
    const conversation = new Conversation(socket, this);
    socket.on('data', (bytes) => conversation.hear(bytes));
  }
}

class Conversation {
  private heard = Buffer.alloc(0);
  private command: string | null = null;
  private file = Buffer.alloc(0);
  private isOver = false;

  constructor(
    private readonly socket: Socket,
    private readonly clamd: ClamdServer,
  ) {}

  hear(bytes: Buffer): void {
    if (this.isOver || this.clamd.manner === 'hang') return;
    this.heard = Buffer.concat([this.heard, bytes]);
    if (this.command === null && !this.readCommand()) return;
    if (this.command === 'zINSTREAM') this.readChunks();
  }

  private readCommand(): boolean {
    const end = this.heard.indexOf(0);
    if (end < 0) return false;
    this.command = this.heard.subarray(0, end).toString('latin1');
    this.heard = this.heard.subarray(end + 1);
    this.clamd.commands.push(this.command);
    this.clamd.chunks = this.command === 'zINSTREAM' ? [] : this.clamd.chunks;
    if (this.clamd.manner === 'babble') this.say('HTTP/1.1 400 Bad Request');
    else if (this.command === 'zVERSION') this.say('ClamAV 1.4.3/27432/Thu Nov 26 09:31:00 2026');
    else if (this.command === 'zPING') this.say('PONG');
    else if (this.command !== 'zINSTREAM') this.say('UNKNOWN COMMAND');
    return !this.isOver;
  }

  private readChunks(): void {
    if (this.clamd.manner === 'cut off') return void this.socket.destroy();
    while (this.heard.length >= 4) {
      const length = this.heard.readUInt32BE(0);
      if (length === 0) return this.say(this.verdict());
      if (this.heard.length < 4 + length) return;
      this.clamd.chunks.push(length);
      this.file = Buffer.concat([this.file, this.heard.subarray(4, 4 + length)]);
      this.heard = this.heard.subarray(4 + length);
      if (this.file.length > this.clamd.maxBytes) return this.say('INSTREAM size limit exceeded. ERROR');
    }
  }

  private verdict(): string {
    const { failsOn, manner } = this.clamd;
    if (manner === 'fail' || (failsOn !== null && this.file.includes(failsOn))) return 'stream: Can’t allocate memory ERROR';
    return this.clamd.knowsViruses && this.file.includes(testVirus) ? `stream: ${testVirusName} FOUND` : 'stream: OK';
  }

  private say(answer: string): void {
    this.isOver = true;
    this.socket.end(`${answer}\0`);
  }
}
