import { TheRecord1790000000000 } from './1-the-record/the-record.js';
import { SecondStepRequests1790000000100 } from './second-step-requests.js';

/** In the order in which they run; a released one is never edited. */
export const migrations = [TheRecord1790000000000, SecondStepRequests1790000000100];
