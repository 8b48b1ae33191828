import { TheRecord1790000000000 } from './1-the-record/the-record.js';
import { LiveMonths1790000000200 } from './3-live-months/live-months.js';
import { DeclaredRelationships1790000000201 } from './4-declared-relationships/declared-relationships.js';

/** In the order in which they run; a released one is never edited. */
export const migrations = [TheRecord1790000000000, LiveMonths1790000000200, DeclaredRelationships1790000000201];
