import type { ActName } from '../../src/access/index.js';
import { type AccountName, accountNames } from './school.js';

/** Everybody who tries: each role of the school, a head of another school, and somebody who is not signed in. */
export const visiting = [...accountNames, 'another school', 'nobody'] as const;
export type Visiting = (typeof visiting)[number];
export type Entrance = 'in' | 'not found' | 'sign in';

type Door = (who: Visiting) => Entrance;

const anyone: Door = () => 'in';
const signedIn: Door = (who) => (who === 'nobody' ? 'sign in' : 'in');
const only =
  (...names: (AccountName | 'another school')[]): Door =>
  (who) =>
    who === 'nobody' ? 'sign in' : names.some((name) => name === who) ? 'in' : 'not found';

/**
 * Who is let in, by what a route does. The case is about the assistant, the teacher sent it, the headteacher manages it, the SLT contact
 * holds it beside them, an investigating officer (the deputy) and HR were brought in, and the safeguarding lead declared a conflict.
 */
const manager = only('head');
const holders = only('head', 'slt');
const handlers = only('head', 'slt', 'deputy');
const readers = only('head', 'slt', 'deputy', 'hr');

const mayEnter: Record<ActName, Door> = {
  'home.see': anyone,
  'home.leave': anyone,
  'operations.health': anyone,
  'operations.metrics': anyone,
  'sign-in': anyone,
  'sign-out': anyone,
  // There is a school already.
  'setup.first': () => 'not found',
  'account.use-link': anyone,
  // Behind an open door; what is closed is found by nobody.
  'report.anonymously': anyone,
  'report.read-anonymously': anyone,
  'account.own': signedIn,
  'account.answer-request': signedIn,
  'report.write': signedIn,
  'report.list-own': signedIn,
  'report.read-own': only('teacher'),
  // Each file on its way is its sender’s; for everybody else it is not found, as one that never was.
  'evidence.upload': signedIn,
  'notices.read': signedIn,
  'admin.manage': only('admin'),
  'audit.read': only('auditor'),
  'registers.count': only('auditor', 'slt', 'head', 'dsl'),
  // Each sees what is for them to answer: of another's declaration the address is not found.
  'registers.relatives': only('head', 'chair', 'vicechair', 'another school'),
  'statistics.see': only('head', 'chair', 'governor', 'trust', 'another school'),
  'cases.list': only('slt', 'deputy', 'dsl', 'head', 'chair', 'vicechair', 'behaviour', 'trust', 'hr', 'another school'),
  'locked.keep': only('head', 'dsl', 'chair', 'vicechair', 'trust', 'another school'),
  'case.read': readers,
  'case.add-note': readers,
  'case.see-evidence': readers,
  'case.stop-evidence': readers,
  'case.declare-conflict': readers,
  'case.add-evidence': handlers,
  'case.confirm-gate': handlers,
  'case.record-locked': handlers,
  // The safeguarding lead declared a conflict.
  'case.purge-evidence': manager,
  'case.message': handlers,
  'case.act': handlers,
  // HR only what is HR’s: the scenario about the end of an allegation tries the rest.
  'case.record-step': readers,
  'case.add-person': handlers,
  'case.see-audit': handlers,
  'case.triage': holders,
  'case.fork': holders,
  'case.merge': holders,
  'case.undo-merge': holders,
  'case.review-pattern': manager,
  'case.review-repeat': holders,
  'case.pause': holders,
  'case.assign': holders,
  'case.bring-in': holders,
  'case.restrict': manager,
  'case.record-outcome': holders,
  'case.close': holders,
  'case.reopen': holders,
  'case.export': only('head', 'hr'),
  // Nothing waits for them: they are let in, and find nothing to answer.
  'case.approve-copy': readers,
};

/** Where the address adds something to what the act says: the first page leads to sign-in, and a second step follows a password. */
export function doorAt(address: string, act: ActName): Door {
  if (address === 'GET /') return signedIn;
  if (address === 'POST /setup' || / \/sign-in\//.test(address)) return () => 'sign in';
  // Whoever only reads tells those whom a step of theirs tells.
  if (address.endsWith(' /cases/:reference/referrals/new/:body')) return handlers;
  return mayEnter[act];
}
