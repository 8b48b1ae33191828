import { Injectable } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import { Settings } from '../config/settings.js';

export interface Mail {
  /** The same each time it is tried: a mail server or program that sees it twice can tell. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** The server will never take mail for this address: trying again is of no use. */
export class AddressRefused extends Error {
  constructor(readonly code: number) {
    super('The address was refused for good');
    this.name = 'AddressRefused';
  }
}

/** Hands mail to the school's server. Without SMTP_URL there is none, and notices stay in the application. */
@Injectable()
export class Mailer {
  private transport: Transporter | null = null;

  constructor(private readonly settings: Settings) {}

  get isOn(): boolean {
    return this.settings.smtpUrl !== null;
  }

  /** Returns when the server has taken it. @throws AddressRefused, or another error when it did not take it this time */
  async send({ id, ...mail }: Mail): Promise<void> {
    const { mailFrom } = this.settings;
    const transport = await this.opened();
    try {
      await transport.sendMail({
        from: mailFrom ?? undefined,
        ...mail,
        messageId: `<${id}@${mailFrom?.split('@').at(-1) ?? 'heed.invalid'}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (fault) {
      const code = refusedForGood(fault);
      throw code === null ? fault : new AddressRefused(code);
    }
  }

  /** To the address that mail comes from. */
  async sendToItself(mail: Omit<Mail, 'to'>): Promise<void> {
    await this.send({ ...mail, to: this.settings.mailFrom ?? '' });
  }

  /** Rings the server and hangs up. @throws when it does not answer, or lets nobody in */
  async answers(): Promise<void> {
    await (await this.opened()).verify();
  }

  /** The library is loaded by the first mail, so that a server without mail does without it. */
  private async opened(): Promise<Transporter> {
    const { smtpUrl } = this.settings;
    if (smtpUrl === null) throw new Error('Mail is off');
    if (this.transport !== null) return this.transport;
    const { createTransport } = await import('nodemailer');
    return (this.transport ??= createTransport({
      url: smtpUrl.href,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
    }));
  }
}

/** Only what is said of the address itself: a 5xx to anything else is a fault of ours or of the server, and may pass. @source RFC 5321, 4.2.1 */
function refusedForGood(fault: unknown): number | null {
  if (!(fault instanceof Error)) return null;
  const { responseCode, command } = fault as Error & { responseCode?: number; command?: string };
  return command === 'RCPT TO' && responseCode !== undefined && responseCode >= 500 ? responseCode : null;
}
