import { Injectable } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import { Settings } from '../config/settings.js';

export interface Mail {
  /** The same each time it is tried: a mail server or program that sees it twice can tell. */
  readonly id: string;
  readonly to: string;
  /** Where it goes back to when it does not arrive; null: to the address that it comes from. */
  readonly returnTo: string | null;
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

  /**
   * Returns when the server has taken it. Some let out only what names the sender whom they know, and say so wherever they please: it then leaves
   * without its return address.
   * @returns whether it left with it
   * @throws AddressRefused, or another error when it did not take it this time
   */
  async send(mail: Mail): Promise<boolean> {
    try {
      return await this.letOut(mail);
    } catch (fault) {
      throw saysNever(fault) && fault.command === 'RCPT TO' ? new AddressRefused(fault.responseCode) : fault;
    }
  }

  private async letOut(mail: Mail): Promise<boolean> {
    if (mail.returnTo !== null)
      try {
        await this.handOver(mail);
        return true;
      } catch (fault) {
        if (!saysNever(fault)) throw fault;
      }
    await this.handOver({ ...mail, returnTo: null });
    return false;
  }

  private async handOver({ id, returnTo, ...mail }: Mail): Promise<void> {
    const { mailFrom } = this.settings;
    const transport = await this.opened();
    await transport.sendMail({
      from: mailFrom ?? undefined,
      ...mail,
      ...(returnTo === null ? {} : { envelope: { from: returnTo, to: mail.to } }),
      messageId: `<${id}@${mailFrom?.split('@').at(-1) ?? 'heed.invalid'}>`,
      // Whoever is away need not tell us.
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** To the address that mail comes from. */
  async sendToItself(mail: Omit<Mail, 'to' | 'returnTo'>): Promise<void> {
    await this.send({ ...mail, to: this.settings.mailFrom ?? '', returnTo: null });
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

interface SaidNever extends Error {
  readonly responseCode: number;
  /** Of the address itself says only RCPT TO: a 5xx to anything else is a fault of ours or of the server, and may pass. */
  readonly command: string;
}

/** @source RFC 5321, 4.2.1 */
function saysNever(fault: unknown): fault is SaidNever {
  return fault instanceof Error && Number((fault as Partial<SaidNever>).responseCode) >= 500;
}
