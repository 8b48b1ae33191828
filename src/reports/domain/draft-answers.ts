import type { TypedMoment } from '../../kernel/index.js';
import type {
  AbuseForm,
  AccountType,
  ChildFact,
  EngagementKind,
  MaterialQuestion,
  ReportKind,
  SureAnswer,
  Teller,
} from '../../rules/index.js';

/** Somebody as named so far. */
export interface DraftPerson {
  readonly personId: string | null;
  readonly name: string;
  readonly engagement: EngagementKind | 'unknown';
  readonly about: string;
  /** People whom the school knows with a name like it, until the reporter has said whether it is one of them. */
  readonly close?: readonly string[];
}

/** The gate before any upload, and that there is nothing to upload. @source domain guide 9.2 */
export const gateAnswers = ['no', 'yes', 'not_sure', 'nothing'] as const;
export type GateAnswer = (typeof gateAnswers)[number];

/** A report while it is being written. Null or empty: not answered yet. */
export interface DraftAnswers {
  readonly kind: ReportKind;
  readonly danger: SureAnswer | null;
  readonly toldBy: Teller | null;
  readonly toldByName: string;
  readonly whatHappened: string;
  readonly subjects: readonly DraftPerson[];
  readonly targets: readonly DraftPerson[];
  readonly child: SureAnswer | null;
  readonly children: readonly DraftPerson[];
  readonly childFacts: Readonly<Record<ChildFact, SureAnswer>> | null;
  readonly abuseForms: readonly AbuseForm[];
  readonly threatens: SureAnswer | null;
  readonly repeated: SureAnswer | null;
  readonly replied: SureAnswer | null;
  readonly platform: string;
  readonly handle: string;
  readonly accountType: AccountType | null;
  readonly datesOfConduct: string;
  readonly firstKnown: TypedMoment | null;
  readonly alreadyTold: string;
  /** Is there anyone who must not see this? */
  readonly keepFrom: SureAnswer | null;
  readonly mustNotSee: readonly DraftPerson[];
  readonly tellHeadteacher: boolean | null;
  readonly otherSchool: string;
  readonly leftOn: string;
  readonly earlierReport: string;
  readonly materialRecord: Readonly<Partial<Record<MaterialQuestion, string>>>;
  readonly gate: GateAnswer | null;
}

export function blankAnswers(kind: ReportKind): DraftAnswers {
  return {
    kind,
    danger: null,
    toldBy: null,
    toldByName: '',
    whatHappened: '',
    subjects: [],
    targets: [],
    child: null,
    children: [],
    childFacts: null,
    abuseForms: [],
    threatens: null,
    repeated: null,
    replied: null,
    platform: '',
    handle: '',
    accountType: null,
    datesOfConduct: '',
    firstKnown: null,
    alreadyTold: '',
    keepFrom: null,
    mustNotSee: [],
    tellHeadteacher: null,
    otherSchool: '',
    leftOn: '',
    earlierReport: '',
    materialRecord: {},
    gate: null,
  };
}
