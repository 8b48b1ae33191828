export { generateCases } from './generate/generate-cases.js';
export { OperationsModule } from './operations.module.js';
