export { Draft } from './draft.entity.js';
