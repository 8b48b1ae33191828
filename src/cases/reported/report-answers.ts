import type { AccountType, ChildFact, EngagementKind, ReportKind, SureAnswer, Teller } from '../../rules/index.js';

/** Somebody as the reporter named them: chosen from the people whom the school knows, or typed. */
export interface NamedPerson {
  /** Null when only a name was typed. */
  readonly personId: string | null;
  readonly name: string;
  readonly engagement: EngagementKind | 'unknown';
  /** What else was said of them, such as "Year 10" or "my colleague". */
  readonly about: string;
}

/** A report as it was sent: sealed under its own key, and never changed after. Text is exactly what was typed. */
export interface ReportAnswers {
  readonly kind: ReportKind;
  readonly danger: 'yes' | 'no';
  readonly toldBy: Teller;
  /** Who told the reporter, when they record it for somebody else. */
  readonly toldByName: string;
  readonly whatHappened: string;
  readonly subjects: readonly NamedPerson[];
  /** At whom it was aimed. */
  readonly targets: readonly NamedPerson[];
  readonly child: SureAnswer | null;
  readonly children: readonly NamedPerson[];
  readonly childFacts: Readonly<Record<ChildFact, SureAnswer>> | null;
  readonly abuseForms: readonly string[];
  /** It threatens or impersonates staff, or manipulates a picture of them. */
  readonly threatens: SureAnswer | null;
  readonly repeated: SureAnswer | null;
  readonly replied: SureAnswer | null;
  readonly platform: string;
  /** Account or link, kept as text and never made a link. */
  readonly handle: string;
  readonly accountType: AccountType | null;
  readonly datesOfConduct: string;
  /** When anyone working for the school first knew: UTC instant. */
  readonly firstKnownAt: string;
  readonly alreadyTold: string;
  readonly mustNotSee: readonly NamedPerson[];
  readonly tellHeadteacher: boolean;
  readonly otherSchool: string;
  readonly leftOn: string;
  readonly earlierReport: string;
  /** Question key to answer, for what must never be uploaded. @source domain guide 9.2 */
  readonly materialRecord: Readonly<Record<string, string>> | null;
  /** "Could it show anyone nude, semi-nude or in a sexual way, or a child being hurt?" Null when no evidence was offered. */
  readonly gate: SureAnswer | null;
  /** Whoever sent it gave no name. */
  readonly anonymous?: true;
}
