import { Injectable } from '@nestjs/common';
import { Checkpoints } from '../audit/index.js';
import { MailLinks } from './mail-links.js';
import { type MailTemplate, mailText } from './mail-words.js';

/** What a mail says, made when it is sent: the outbox holds no words. */
@Injectable()
export class MailBodies {
  constructor(
    private readonly links: MailLinks,
    private readonly checkpoints: Checkpoints,
  ) {}

  async of(template: MailTemplate, id: string, tokenSealed: string): Promise<string> {
    const checkpoint = template === 'log-checkpoint' ? await this.checkpoints.current() : null;
    return mailText(template, this.links.open(template, id, tokenSealed), checkpoint);
  }
}
