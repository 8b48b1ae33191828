import type { AppointmentRole } from '../../kernel/index.js';
import type { ConflictKind } from '../../rules/index.js';
import type { RoutingTask, RuleId } from './routing-rule.js';

/** One person, once, however many roles and rules lead to them. */
export interface Receiver {
  readonly personId: string;
  readonly accountId: string;
  /** The role in which they receive it. */
  readonly role: AppointmentRole;
  /** Whose place they take, or null when it comes to them by their own role. */
  readonly standsInFor: AppointmentRole | null;
  /** A copy makes a reader, not a holder. */
  readonly copy: boolean;
  /** For the record only: a rule's number can give away another's conflict. People are shown `why`. */
  readonly because: readonly RuleId[];
  /** For this receiver and the other holders: who receives it in which role. */
  readonly why: string;
}

/** `by_rule`: nothing is known against the person, but a rule keeps their role out. */
export type ExclusionReason = ConflictKind | 'by_rule';

/** Somebody who may not learn that the report exists. */
export interface Excluded {
  readonly personId: string;
  readonly because: readonly ExclusionReason[];
}

/** Who receives a report, who must not, and why. */
export interface Routing {
  /** Who must act next. Empty only when nobody unconflicted is left in the school's whole last resort. */
  readonly holders: readonly Receiver[];
  /** Who may read it too. */
  readonly copies: readonly Receiver[];
  readonly excluded: readonly Excluded[];
  /** Every rule that matched, replaced or not, in the order of the table. For the record only. */
  readonly rules: readonly RuleId[];
  readonly tasks: readonly RoutingTask[];
  readonly showLadoToReporter: boolean;
  /** Show the ways round the school: LADO, NSPCC whistleblowing line, Ofsted, Protect. */
  readonly outsideRoutes: boolean;
  /** The data protection officer hears, without content, that no ordinary holder was left. */
  readonly alertDpo: boolean;
  /** The accounts to alert then: a DPO who is concerned in it is not told. */
  readonly dpoAccounts: readonly string[];
  /** A holder, always; null only when there is none. */
  readonly caseManager: string | null;
  /** What the reporter reads: the general rule, the same whatever anybody's conflict or absence. */
  readonly ruleSentence: string;
  /** What the holders read: who receives it in which role, and that somebody was left out, not who or why. */
  readonly holderSentences: readonly string[];
}
