export { checkFolder, checkGiven, type GivenFile } from './check-given.js';
export { type CheckedFile } from './finding.js';
export { type SourceFile } from './host.js';
export { nodeHost } from './node-host.js';
