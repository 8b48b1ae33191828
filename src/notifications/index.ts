export { Notice } from './notice.entity.js';
export { OutboxMessage } from './outbox-message.entity.js';
export { NotificationsModule } from './notifications.module.js';
export { type NoticeKind, Notify } from './notify.js';
