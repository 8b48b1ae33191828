import { Global, Module } from '@nestjs/common';
import { MailLinks } from './mail-links.js';
import { Notify } from './notify.js';
import { Outbox } from './outbox.js';

/** An outbox: recipient and words in, message out. Knows no case. */
@Global()
@Module({ providers: [MailLinks, Notify, Outbox], exports: [Notify, Outbox] })
export class NotificationsModule {}
