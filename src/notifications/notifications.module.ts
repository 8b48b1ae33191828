import { Global, Module } from '@nestjs/common';
import { ChooseMail } from './choice/choose-mail.js';
import { MailChoiceController } from './choice/mail-choice.controller.js';
import { MailBodies } from './mail-bodies.js';
import { MailLinks } from './mail-links.js';
import { MailWatch } from './mail-watch.js';
import { Notify } from './notify.js';
import { Outbox } from './outbox.js';

/** An outbox: recipient and words in, message out. Knows no case. */
@Global()
@Module({
  controllers: [MailChoiceController],
  providers: [ChooseMail, MailBodies, MailLinks, MailWatch, Notify, Outbox],
  exports: [MailWatch, Notify, Outbox],
})
export class NotificationsModule {}
