export { AccessModule } from './access.module.js';
export { ActGuard } from './act.guard.js';
export { CaseReader } from './case-reader.entity.js';
export { type ActName, acts, isAct, type CaseAct } from './domain/acts.js';
export { type CaseClaims, type ReaderOf, readersOf, type Seat } from './domain/readers-of.js';
export { type CaseLevel } from './domain/case-level.js';
export { caseActsOf, mayDo, type Standing } from './domain/may-do.js';
export { RecordUnseenCase } from './record-unseen-case.interceptor.js';
export { type RouteAct, RouteActs } from './route-acts.js';
