import { heedDataSource } from '../../src/data-source.js';
import { verifyEverything } from '../../src/audit/index.js';
import { FixedClock } from '../../src/kernel/index.js';
import { readSettings } from '../../src/platform/config/settings.js';
import { Keyring } from '../../src/platform/crypto/keyring.js';
import { type RunningHeed, startHeed } from '../../src/start.js';
import { type Engine, type FreshDatabase, freshDatabase } from './database.js';
import { type SignIn, Visitor } from './web/visitor.js';

export interface ServerOptions {
  readonly engine?: Engine;
  /** Beside or instead of those for a fresh database and a free port. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly demo?: boolean;
  /** Where the clock stands at first; a Monday morning in term unless told otherwise. */
  readonly now?: string;
}

/** The whole application over a fresh database, listening on a free port, with a clock that stands still. */
export class TestServer {
  readonly clock: FixedClock;
  readonly settings: Readonly<Record<string, string>>;
  private running: RunningHeed | null = null;
  private readonly visitors: Visitor[] = [];

  private constructor(
    private readonly database: FreshDatabase,
    private readonly options: ServerOptions,
  ) {
    this.clock = new FixedClock(new Date(options.now ?? '2026-11-09T09:00:00Z'));
    this.settings = { HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent', ...database.settings, ...options.settings };
  }

  static async start(options: ServerOptions = {}): Promise<TestServer> {
    const server = new TestServer(await freshDatabase(options.engine ?? 'sqlite'), options);
    try {
      await server.resume();
    } catch (fault) {
      await server.stop();
      throw fault;
    }
    return server;
  }

  get url(): string {
    return this.heed.url;
  }

  get app(): RunningHeed['app'] {
    return this.heed.app;
  }

  /** Somebody at a browser of their own. */
  visitor(credentials: SignIn | null = null): Visitor {
    const visitor = new Visitor(this.url, credentials);
    this.visitors.push(visitor);
    return visitor;
  }

  /** Checks the whole log, and the state that it covers, as `heed audit verify` does. @throws Error that lists the faults */
  async verifiesItsLog(): Promise<void> {
    const settings = readSettings(this.settings, { demo: this.options.demo ?? false });
    const source = await heedDataSource(settings, { readsOnly: true }).initialize();
    try {
      const { publicKey } = this.app.get(Keyring);
      const { ok, faults } = await verifyEverything({ source, publicKey, checkpointFile: settings.checkpointFile });
      if (!ok) throw new Error(`The log does not hold:\n${faults.map(({ seq, why }) => `  ${seq}: ${why}`).join('\n')}`);
    } finally {
      await source.destroy();
    }
  }

  /** Stops and starts again over the same records, as after a power cut or an update. */
  async restart(): Promise<void> {
    await this.pause();
    await this.resume();
  }

  /** A second server, over a copy of the records of this one, which stops for that moment. */
  async copied(): Promise<TestServer> {
    await this.pause();
    const copy = new TestServer(await this.database.copy(), { ...this.options, now: this.clock.now().toISOString() });
    await this.resume();
    try {
      await copy.resume();
    } catch (fault) {
      await copy.stop();
      throw fault;
    }
    return copy;
  }

  /** Ends the server and leaves its records to whoever asked for their place. */
  leave(): Promise<void> {
    return this.pause();
  }

  async stop(): Promise<void> {
    await this.pause();
    await this.database.dispose();
  }

  private async resume(): Promise<void> {
    this.running = await startHeed(this.settings, { clock: this.clock, demo: this.options.demo ?? false });
  }

  private async pause(): Promise<void> {
    for (const visitor of this.visitors.splice(0)) visitor.leaves();
    await this.running?.close();
    this.running = null;
  }

  private get heed(): RunningHeed {
    if (this.running === null) throw new Error('The server does not run');
    return this.running;
  }
}

/**
 * A server for the tests of one file: started before the first, stopped after the last, its log verified after each, so that nobody has to
 * remember. Ask for it inside a test or a hook: `const heed = useServer(); … heed().visitor()`.
 */
export function useServer(options: ServerOptions = {}): () => TestServer {
  let server: TestServer | null = null;
  beforeAll(async () => {
    server = await TestServer.start(options);
  }, 60_000);
  afterEach(() => server?.verifiesItsLog());
  afterAll(() => server?.stop());
  return () => {
    if (server === null) throw new Error('The server starts before the first test, not while tests are collected');
    return server;
  };
}
