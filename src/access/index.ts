export { CaseReader } from './case-reader.entity.js';
export { type CaseLevel, caseLevels } from './domain/case-level.js';
