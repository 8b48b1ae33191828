export { demonstrationAccounts } from './demo/demonstration-accounts.js';
export { loadDemonstration } from './demo/load-demonstration.js';
export { generateCases } from './generate/generate-cases.js';
export { OperationsModule } from './operations.module.js';
