export { Notice } from './notice.entity.js';
export { OutboxMessage } from './outbox-message.entity.js';
