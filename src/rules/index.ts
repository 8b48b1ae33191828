export * from './engagement-kinds.js';
export * from './report-kinds.js';
