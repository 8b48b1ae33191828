import { Injectable } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import { Settings } from '../config/settings.js';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Hands mail to the school's server. Without SMTP_URL there is none, and notices stay in the application. */
@Injectable()
export class Mailer {
  private transport: Transporter | null = null;

  constructor(private readonly settings: Settings) {}

  get isOn(): boolean {
    return this.settings.smtpUrl !== null;
  }

  /** Returns when the server has taken it. @throws when it did not */
  async send(mail: Mail): Promise<void> {
    const { smtpUrl, mailFrom } = this.settings;
    if (smtpUrl === null) throw new Error('Mail is off');
    this.transport ??= await this.opened(smtpUrl);
    await this.transport.sendMail({
      from: mailFrom ?? undefined,
      ...mail,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** The library is loaded by the first mail, so that a server without mail does without it. */
  private async opened(smtpUrl: URL): Promise<Transporter> {
    const { createTransport } = await import('nodemailer');
    return createTransport({ url: smtpUrl.href, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 });
  }
}
