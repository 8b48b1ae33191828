import { watchForNesting } from '../../src/platform/database/nesting.js';

// In every test a call past an open transaction fails at once, and so never reaches a school.
watchForNesting();
