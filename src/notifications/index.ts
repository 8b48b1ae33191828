export { DeliveryWatch } from './delivery-watch.entity.js';
export { MailChoice } from './choice/mail-choice.entity.js';
export { MailWatch } from './mail-watch.js';
export { Notice } from './notice.entity.js';
export { OutboxMessage } from './outbox-message.entity.js';
export { NotificationsModule } from './notifications.module.js';
export { type MailPace, type NoticeKind, Notify } from './notify.js';
export { Outbox, refusedMailJob } from './outbox.js';
