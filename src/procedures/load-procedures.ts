import type { Procedures } from './domain/pathway.js';
import { readProcedures } from './domain/read-procedures.js';
import { pathways } from './pathways/index.js';

/** The procedures that Heed comes with, checked. Call it once, at the start. @throws ProcedureFault, whose message is one sentence */
export function loadProcedures(): Procedures {
  return readProcedures(pathways);
}
