import { type AppointmentRole, readersOfFigures, readersOfTrustFigures } from '../../kernel/index.js';
import type { CaseLevel } from './case-level.js';

/**
 * What each act demands. `anyone` needs no session; `signed-in` any; `roles` an appointment now; `case` a place in `case_reader`
 * (checked where the case is opened, so that hidden, unknown and malformed references answer alike); `appointed` besides it an appointment now.
 */
export type Demand =
  | { readonly of: 'anyone' }
  | { readonly of: 'signed-in' }
  | { readonly of: 'roles'; readonly roles: readonly AppointmentRole[] }
  | {
      readonly of: 'case';
      readonly levels: readonly CaseLevel[];
      readonly roles?: readonly string[];
      readonly appointed?: readonly AppointmentRole[];
    };

const anyone: Demand = { of: 'anyone' };
const signedIn: Demand = { of: 'signed-in' };
const roles = (...named: AppointmentRole[]): Demand => ({ of: 'roles', roles: named });
const readers: Demand = { of: 'case', levels: ['manager', 'holder', 'handler', 'reader'] };
const handlers: Demand = { of: 'case', levels: ['manager', 'holder', 'handler'] };
const holders: Demand = { of: 'case', levels: ['manager', 'holder'] };
/** Roles in which somebody is brought into a case by name to read it, and to do the steps that are theirs. @source domain guide 3.3 */
const broughtInToRead = ['hr_adviser', 'second_hr_adviser', 'dpo', 'panel_member'];
/** Who decides about what may be illegal: headteacher and safeguarding lead, or whoever stands in for them. @source domain guide 9.2 */
export const keepersOfTheLocked: readonly AppointmentRole[] = [
  'headteacher',
  'dsl',
  'deputy_dsl',
  'chair',
  'vice_chair',
  'trust_lead',
  'outside_holder',
];
/** Who looks at all low-level concerns about one person: the headteacher, or whoever takes their place, and the safeguarding lead. @source domain guide 7, P2 */
const reviewersOfPatterns = ['headteacher', 'chair', 'vice_chair', 'trust_lead', 'outside_holder', 'dsl', 'deputy_dsl'];
const manager: Demand = { of: 'case', levels: ['manager'] };

export const acts = {
  'home.see': anyone,
  'home.leave': anyone,
  'operations.health': anyone,
  'operations.metrics': anyone,
  'sign-in': anyone,
  'sign-out': anyone,
  'setup.first': anyone,
  'account.use-link': anyone,
  'report.anonymously': anyone,
  'report.read-anonymously': anyone,
  'account.own': signedIn,
  'account.answer-request': signedIn,
  'report.write': signedIn,
  'report.list-own': signedIn,
  'report.read-own': signedIn,
  'evidence.upload': signedIn,
  'notices.read': signedIn,
  'admin.manage': roles('system_admin'),
  'audit.read': roles('dpo'),
  'registers.count': roles('dpo', 'register_admin', 'slt_contact', 'headteacher', 'dsl'),
  'registers.relatives': roles('headteacher', 'chair', 'vice_chair'),
  'statistics.see': roles(...readersOfFigures, ...readersOfTrustFigures),
  'cases.list': signedIn,
  'locked.keep': roles(...keepersOfTheLocked),
  'case.read': readers,
  'case.add-note': readers,
  'case.see-evidence': readers,
  'case.stop-evidence': readers,
  'case.declare-conflict': readers,
  'case.add-evidence': handlers,
  'case.confirm-gate': handlers,
  'case.record-locked': handlers,
  'case.purge-evidence': { ...handlers, appointed: keepersOfTheLocked },
  'case.message': handlers,
  'case.act': handlers,
  'case.record-step': { of: 'case', levels: ['manager', 'holder', 'handler'], roles: broughtInToRead },
  'case.add-person': handlers,
  'case.see-audit': handlers,
  'case.triage': holders,
  'case.fork': holders,
  'case.merge': holders,
  'case.undo-merge': holders,
  'case.assign': holders,
  'case.bring-in': holders,
  'case.restrict': manager,
  'case.review-pattern': { of: 'case', levels: ['manager'], roles: reviewersOfPatterns },
  'case.review-repeat': { of: 'case', levels: ['manager', 'holder'], roles: reviewersOfPatterns },
  'case.pause': holders,
  'case.record-outcome': holders,
  'case.close': holders,
  'case.reopen': holders,
  'case.export': { of: 'case', levels: ['manager'], roles: ['hr_adviser', 'second_hr_adviser'] },
  /** The second pair of eyes before somebody gets what is held about them: no one who prepared it. @source domain guide 12 */
  'case.approve-copy': { of: 'case', levels: ['manager', 'holder', 'handler'], roles: ['hr_adviser', 'second_hr_adviser', 'dpo'] },
} as const satisfies Record<string, Demand>;

export type ActName = keyof typeof acts;
export type CaseAct = { [Name in ActName]: (typeof acts)[Name] extends { of: 'case' } ? Name : never }[ActName];

export function isAct(name: string): name is ActName {
  return Object.hasOwn(acts, name);
}

/** What may be done with a case for which another one goes on: it is read, and what must never wait is done. */
export const whileStopped: readonly CaseAct[] = [
  'case.read',
  'case.see-evidence',
  'case.stop-evidence',
  'case.record-locked',
  'case.purge-evidence',
  'case.declare-conflict',
  'case.see-audit',
  'case.export',
  'case.approve-copy',
  'case.undo-merge',
];
