export * from './domain/clock.js';
export * from './domain/due-time.js';
export * from './domain/lateness.js';
export * from './domain/pathway.js';
export type { PathwayData, StepData } from './domain/pathway-data.js';
export * from './domain/step-conditions.js';
export * from './domain/step-owners.js';
export { loadProcedures } from './load-procedures.js';
export { pathwaysOpenedBy, pathwaysOpenedByTriage } from './opened-pathways.js';
