import { Injectable } from '@nestjs/common';
import { Mailer } from '../platform/mail/mailer.js';
import { ReturnAddresses } from './bounces/return-addresses.js';
import { MailBodies } from './mail-bodies.js';
import { type MailTemplate, mailSubject } from './mail-words.js';

/** Writes a mail to a person, with an address of its own to come back to, and hands it to the mail server. */
@Injectable()
export class PostMail {
  constructor(
    private readonly mailer: Mailer,
    private readonly bodies: MailBodies,
    private readonly returns: ReturnAddresses,
  ) {}

  /** Returns when the server has taken it. @throws AddressRefused, or another error when it did not take it this time */
  async run(id: string, to: string, template: MailTemplate, tokenSealed: string): Promise<void> {
    const text = await this.bodies.of(template, id, tokenSealed);
    const returnTo = await this.returns.make(id);
    await this.returns.left(await this.mailer.send({ id, to, returnTo, subject: mailSubject, text }));
  }
}
