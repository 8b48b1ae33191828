import type { AddressInfo, Socket } from 'node:net';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { SMTPServer, SMTPServerDataStream, SMTPServerOptions, SMTPServerSession } from 'smtp-server';
import type { BouncePlace } from '../../platform/config/bounce-place.js';
import { SettingFault } from '../../platform/config/setting-fault.js';
import { Settings } from '../../platform/config/settings.js';
import { Logs } from '../../platform/logging/logs.js';
import { ReturnAddresses } from './return-addresses.js';
import { TakeBounce } from './take-bounce.js';

/** A report with the mail that it is about; ours are short. */
const mostBytes = 256 * 1024;
const mostCallers = 20;
const mostAddresses = 5;
/** Whoever asks for more addresses that are none is guessing. */
const mostMisses = 10;
const quietMs = 30_000;
/** Also for whoever sends one letter after another, or one without an end. */
const longestCallMs = 120_000;
const farewellMs = 1_000;

type Done = (fault?: Error | null) => void;

/**
 * A mail server that takes letters to the addresses that our mails left with, and nothing else: it knows no password, passes nothing on, and to
 * every other address says that there is none.
 */
@Injectable()
export class BounceListener implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private server: SMTPServer | null = null;
  private readonly inHand = new Set<Promise<void>>();
  private readonly misses = new WeakMap<SMTPServerSession, number>();

  constructor(
    private readonly settings: Settings,
    private readonly addresses: ReturnAddresses,
    private readonly takeBounce: TakeBounce,
    private readonly logs: Logs,
  ) {}

  /** @throws SettingFault when it cannot listen there */
  async onApplicationBootstrap(): Promise<void> {
    const { bounces } = this.settings;
    if (bounces === null) return;
    // Loaded only where it is used.
    const { SMTPServer: Server } = await import('smtp-server');
    const server = new Server(this.manners(bounces));
    await listening(server, bounces);
    this.server = server;
    // A caller who goes away in the middle is no fault of ours.
    server.on('error', () => undefined);
    this.logs.info(`Mail that comes back is taken on ${bounces.host}:${this.port ?? ''}`);
  }

  /** Null while nothing listens. */
  get port(): number | null {
    return this.server === null ? null : (this.server.server.address() as AddressInfo).port;
  }

  async beforeApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (server === null) return;
    await new Promise<void>((resolve) => server.close(resolve));
    await Promise.all(this.inHand);
  }

  private manners({ domain }: BouncePlace): SMTPServerOptions {
    return {
      name: domain,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      size: mostBytes,
      rejectOversized: true,
      maxClients: mostCallers,
      maxRecipients: mostAddresses,
      maxCommandLength: 2_048,
      socketTimeout: quietMs,
      closeTimeout: farewellMs,
      onRcptTo: ({ address }, session, done) => {
        this.asks(address, session).then(done, (fault: unknown) => this.putsOff(fault, done));
      },
      onData: (stream, session, done) => this.hears(stream, session, done),
    };
  }

  /** @returns what is wrong with it, or null */
  private async asks(address: string, session: SMTPServerSession): Promise<Error | null> {
    if ((await this.addresses.messageOf(address)) !== null) return null;
    const misses = (this.misses.get(session) ?? 0) + 1;
    this.misses.set(session, misses);
    // The second hangs up.
    return misses < mostMisses ? answer(550, 'No such address') : answer(421, 'Too many unknown addresses');
  }

  private hears(stream: SMTPServerDataStream, session: SMTPServerSession, done: Done): void {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => {
      if (stream.sizeExceeded) chunks.length = 0;
      else chunks.push(chunk);
    });
    stream.on('error', () => done(answer(451, 'Try again later')));
    stream.on('end', () => {
      const taken = (stream.sizeExceeded ? Promise.resolve() : this.takes(Buffer.concat(chunks), session))
        .then(
          () => done(),
          (fault: unknown) => this.putsOff(fault, done),
        )
        .finally(() => this.inHand.delete(taken));
      this.inHand.add(taken);
    });
  }

  private async takes(bytes: Buffer, { envelope }: SMTPServerSession): Promise<void> {
    const found = await Promise.all(envelope.rcptTo.map(({ address }) => this.addresses.messageOf(address)));
    const ids = [...new Set(found.filter((id) => id !== null))];
    await this.takeBounce.run(ids, bytes, envelope.mailFrom === false || envelope.mailFrom.address === '');
  }

  /** The caller keeps the letter and comes again. */
  private putsOff(fault: unknown, done: Done): void {
    this.logs.error('mail that came back could not be taken', { fault });
    done(answer(451, 'Try again later'));
  }
}

async function listening(server: SMTPServer, { host, port }: BouncePlace): Promise<void> {
  server.server.on('connection', (caller: Socket) => {
    const end = setTimeout(() => caller.destroy(), longestCallMs).unref();
    caller.once('close', () => clearTimeout(end));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) =>
      reject(
        new SettingFault('BOUNCE_LISTEN', `cannot listen on ${host}:${port} (${fault.code ?? 'unknown'})`, 'BOUNCE_LISTEN=127.0.0.1:2525'),
      ),
    );
    server.listen(port, host, resolve);
  });
}

function answer(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}
