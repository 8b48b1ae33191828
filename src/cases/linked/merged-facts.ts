import type { ReportFacts, Subject } from '../../routing/index.js';

/** What routing goes by once one case goes on for two: everybody whom either is about, and whatever either calls for. */
export function mergedFacts(own: ReportFacts, other: ReportFacts): ReportFacts {
  return {
    ...own,
    immediateDanger: own.immediateDanger || other.immediateDanger,
    child: own.child === 'yes' || other.child === 'yes' ? 'yes' : own.child === 'not_sure' ? 'not_sure' : other.child,
    adultAndChild: own.adultAndChild || other.adultAndChild,
    fourFacts: {
      sexualWords: own.fourFacts.sexualWords || other.fourFacts.sexualWords,
      secrecy: own.fourFacts.secrecy || other.fourFacts.secrecy,
      meetingUp: own.fourFacts.meetingUp || other.fourFacts.meetingUp,
      threatOrHurt: own.fourFacts.threatOrHurt || other.fourFacts.threatOrHurt,
    },
    gate: graver(own.gate, other.gate),
    categories: [...new Set([...own.categories, ...other.categories])],
    subjects: [...own.subjects, ...other.subjects.filter((one) => !own.subjects.some((known) => isSame(known, one)))],
    targets: [...new Set([...own.targets, ...other.targets])],
    mustNotSee: [...new Set([...own.mustNotSee, ...other.mustNotSee])],
    threatensImpersonatesOrManipulates: own.threatensImpersonatesOrManipulates || other.threatensImpersonatesOrManipulates,
    sexualRepeatedOrAtRisk: own.sexualRepeatedOrAtRisk || other.sexualRepeatedOrAtRisk,
  };
}

/**
 * The same facts without the other case’s: those of before, and whoever was identified since. Whoever both are about, or was named since in
 * both, stays.
 */
export function factsWithout(now: ReportFacts, before: ReportFacts, other: ReportFacts): ReportFacts {
  const came = mergedFacts(before, other);
  const sinceSubjects = now.subjects.filter((one) => !came.subjects.some((known) => isSame(known, one)));
  const since = (list: readonly string[], merged: readonly string[]) => list.filter((one) => !merged.includes(one));
  return {
    ...before,
    subjects: [...before.subjects, ...sinceSubjects],
    targets: [...before.targets, ...since(now.targets, came.targets)],
    mustNotSee: [...before.mustNotSee, ...since(now.mustNotSee, came.mustNotSee)],
    categories: [...before.categories, ...now.categories.filter((one) => !came.categories.includes(one))],
  };
}

function isSame(a: Subject, b: Subject): boolean {
  return a.personId === b.personId && (a.personId !== null || a.name === b.name);
}

function graver(own: ReportFacts['gate'], other: ReportFacts['gate']): ReportFacts['gate'] {
  const order = [null, 'no', 'not_sure', 'yes'] as const;
  return order[Math.max(order.indexOf(own), order.indexOf(other))] ?? null;
}
