import { Global, Module } from '@nestjs/common';
import { BounceListener } from './bounces/bounce-listener.js';
import { ReturnAddresses } from './bounces/return-addresses.js';
import { TakeBounce } from './bounces/take-bounce.js';
import { ChooseMail } from './choice/choose-mail.js';
import { MailChoiceController } from './choice/mail-choice.controller.js';
import { MailBodies } from './mail-bodies.js';
import { MailLinks } from './mail-links.js';
import { MailWatch } from './mail-watch.js';
import { Notify } from './notify.js';
import { Outbox } from './outbox.js';
import { PostMail } from './post-mail.js';

/** An outbox: recipient and words in, message out. Knows no case. */
@Global()
@Module({
  controllers: [MailChoiceController],
  providers: [BounceListener, ChooseMail, MailBodies, MailLinks, MailWatch, Notify, Outbox, PostMail, ReturnAddresses, TakeBounce],
  exports: [MailWatch, Notify, Outbox],
})
export class NotificationsModule {}
