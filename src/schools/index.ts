export { OutsideNumber, outsideBodies, type OutsideBody } from './outside-number.entity.js';
export { School } from './school.entity.js';
export { Trust } from './trust.entity.js';
