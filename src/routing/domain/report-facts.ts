import type { Category, EngagementKind, ReportKind } from '../../rules/index.js';

/** Somebody the report is about. `personId` is null while only a typed name, or nothing, is known. */
export interface Subject {
  readonly personId: string | null;
  readonly name: string;
  readonly engagement: EngagementKind | 'unknown';
}

/**
 * Plain facts that the reporter is asked for where an adult and a child are concerned. They classify nothing.
 * @source domain guide 4.1
 */
export interface FourFacts {
  readonly sexualWords: boolean;
  readonly secrecy: boolean;
  readonly meetingUp: boolean;
  readonly threatOrHurt: boolean;
}

/** All that routing needs to know about a report: what was said and who is concerned, never the words themselves. */
export interface ReportFacts {
  readonly kind: ReportKind;
  readonly immediateDanger: boolean;
  readonly child: 'yes' | 'no' | 'not_sure';
  readonly adultAndChild: boolean;
  readonly fourFacts: FourFacts;
  /** The evidence gate: could it show anyone nude, in a sexual way, or a child being hurt? Null when nothing was to be uploaded. */
  readonly gate: 'no' | 'yes' | 'not_sure' | null;
  readonly categories: readonly Category[];
  readonly subjects: readonly Subject[];
  /** Persons at whom it was aimed. */
  readonly targets: readonly string[];
  /** Null when anonymous. */
  readonly reporter: string | null;
  /** The reporter writes down what somebody else saw or suffered, and so keeps their role. */
  readonly recordedFor: boolean;
  readonly chosenHeadteacher: boolean;
  readonly mustNotSee: readonly string[];
  /** It threatens or impersonates staff, or manipulates a picture of them. */
  readonly threatensImpersonatesOrManipulates: boolean;
  /** Unwanted contact that is sexual or repeated, or puts a pupil at risk. */
  readonly sexualRepeatedOrAtRisk: boolean;
}

/** Whom the report is about. "Something I did" is about whoever sends it, unless they record it for somebody else. */
export function subjectPersons(facts: ReportFacts): string[] {
  const named = facts.subjects.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const self = facts.kind === 'self_report' && !facts.recordedFor && facts.reporter !== null ? [facts.reporter] : [];
  return [...new Set([...named, ...self])];
}
