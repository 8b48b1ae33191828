import type { AddressInfo, Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Delivered {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly email: Email;
  /** As it went over the wire, for looking at headers. */
  readonly raw: string;
}

/** What the server does with the next messages. */
type Manner =
  { readonly kind: 'accept' } | { readonly kind: 'drop' } | { readonly kind: 'refuse'; readonly code: number } | { readonly kind: 'hang' };

/** A real mail server on loopback that keeps what it is given. */
export class MailServer {
  readonly messages: Delivered[] = [];
  /** Every attempt that reached the server, also those it refused. */
  attempts = 0;
  private manner: Manner = { kind: 'accept' };
  private readonly unknown = new Set<string>();
  private onlySender: string | null = null;
  private readonly lines = new Set<Socket>();
  private waiting: (() => void)[] = [];

  static async start(): Promise<MailServer> {
    const mail = new MailServer();
    await new Promise<void>((resolve, reject) => {
      mail.server.once('error', reject);
      mail.server.listen(0, '127.0.0.1', resolve);
    });
    mail.server.server.on('connection', (line: Socket) => mail.lines.add(line));
    // A client that goes away in the middle is its own fault, not one of the test.
    mail.server.on('error', () => undefined);
    return mail;
  }

  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onMailFrom: ({ address }, _session, done) => {
      const isStrange = this.onlySender !== null && address !== this.onlySender;
      done(isStrange ? Object.assign(new Error('Not your address'), { responseCode: 553 }) : null);
    },
    onRcptTo: ({ address }, _session, done) => {
      done(this.unknown.has(address) ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : null);
    },
    onData: (stream, session, done) => {
      this.attempts += 1;
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (this.manner.kind === 'hang') return;
        if (this.manner.kind === 'refuse') {
          done(Object.assign(new Error('Not now'), { responseCode: this.manner.code }));
          return;
        }
        const { mailFrom, rcptTo } = session.envelope;
        const envelope = { from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address) };
        const broken = this.manner.kind === 'drop';
        this.keep(Buffer.concat(chunks), envelope).then(() => (broken ? this.breaksTheLine() : done()), done);
      });
    },
  });

  /** For `SMTP_URL`. */
  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** From now on answers with a code: 4xx means try again, 5xx means never. */
  refuses(code = 451): void {
    this.manner = { kind: 'refuse', code };
  }

  /** From now on takes the message and never answers. */
  hangs(): void {
    this.manner = { kind: 'hang' };
  }

  /** From now on keeps the message, and breaks the line before saying so. */
  drops(): void {
    this.manner = { kind: 'drop' };
  }

  /** Never takes mail for this address. */
  knowsNobodyAt(address: string): void {
    this.unknown.add(address);
  }

  /** From now on lets nothing out whose envelope names another sender; null lets everything out again. */
  letsOutOnly(sender: string | null): void {
    this.onlySender = sender;
  }

  accepts(): void {
    this.manner = { kind: 'accept' };
  }

  to(address: string): readonly Delivered[] {
    return this.messages.filter(({ to }) => to.includes(address));
  }

  /** Waits until so many messages have come. @throws Error that says how many did */
  async received(count: number, withinMs = 10_000): Promise<readonly Delivered[]> {
    const deadline = Date.now() + withinMs;
    while (this.messages.length < count) {
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`Waited for ${count} messages, ${this.messages.length} came`);
      await this.nextMessage(left);
    }
    return this.messages;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }

  private breaksTheLine(): void {
    for (const line of this.lines) line.destroy();
  }

  private async keep(raw: Buffer, envelope: { from: string; to: string[] }): Promise<void> {
    const email = await PostalMime.parse(raw);
    this.messages.push({ ...envelope, subject: email.subject ?? '', text: email.text ?? '', email, raw: raw.toString('utf8') });
    for (const wake of this.waiting.splice(0)) wake();
  }

  private nextMessage(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const late = setTimeout(resolve, withinMs);
      this.waiting.push(() => {
        clearTimeout(late);
        resolve();
      });
    });
  }
}
