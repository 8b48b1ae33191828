import type {
  BroughtInAs,
  CheckInForm,
  ForkForm,
  LinkEventForm,
  LinkEventKind,
  LinkForm,
  LookAgainForm,
  MeetingForm,
  ReferralForm,
  SupportForm,
  SuspensionForm,
} from '../../cases/index.js';
import type {
  AccountType,
  AnyFinding,
  Audience,
  CareGroup,
  Category,
  Classification,
  ConflictKind,
  EngagementKind,
  HarmLimb,
  PartyPart,
  PathwayKey,
  Pauser,
  ReferralBody,
  SureAnswer,
} from '../../rules/index.js';
import type { StoryFile } from './evidence-files.js';
import type { Who } from './people.js';

/** Working days before today, and the time in London; always past. Or shortly before now, whatever the day. */
export type When = readonly [workingDaysAgo: number, time: string] | { readonly minutesAgo: number };

/** Somebody as a story names them: an account of its school, or a name as it was typed. */
export type Named =
  | { readonly who: Who; readonly about?: string }
  | { readonly name: string; readonly engagement: EngagementKind | 'unknown'; readonly about?: string };

/** Answers to the four questions, each with its reason; null where no adult who works here is concerned. */
export type Limbs = Readonly<Record<HarmLimb, readonly [SureAnswer, string]>> | null;

export interface Triage {
  readonly limbs: Limbs;
  readonly is: readonly Classification[];
  readonly about?: readonly Category[];
  readonly reason: string;
  readonly whyLate?: string;
  /** Who has to agree to "no breach". */
  readonly secondPerson?: Who;
  readonly disclosure?: 'yes' | 'no' | 'not_asked';
  readonly dataBreach?: 'yes' | 'no' | 'later';
  /** Section 141F: a teacher here, said by or for a pupil here, a crime alleged. */
  readonly teacher?: 'yes' | 'no';
  readonly pupilSays?: 'yes' | 'no';
  readonly offence?: 'yes' | 'no';
}

/** What came of a step beside its words. */
export interface StepMore {
  readonly opens?: readonly PathwayKey[];
  readonly whyLate?: string;
}

/** What was said with somebody outside, as their form asks for it. */
export type Telling = Partial<Omit<ReferralForm, 'version' | 'steps'>>;

export interface Ending {
  readonly finding: AnyFinding | null;
  /** Keys of what follows, for a staff member, a pupil or somebody else. */
  readonly staff?: readonly string[];
  readonly pupil?: readonly string[];
  readonly thirdParty?: readonly string[];
  /** Of a suspension from school. */
  readonly days?: number;
  readonly reasons: string;
}

/** The LADO says that the harm threshold is not met, and what the case is now. */
export interface FromLado {
  readonly spokeTo: string;
  readonly reference: string;
  readonly advice: string;
  readonly is: readonly Classification[];
  readonly reason: string;
}

/** Calendar days before the deed, and the time in London. */
export type Before = readonly [days: number, time: string];

/** What somebody writes into the sheet of an item, beside what the report said; what is left out nobody knows. */
export interface SheetTold {
  readonly account?: string;
  readonly displayName?: string;
  readonly accountType?: AccountType;
  readonly visibleTo?: Audience;
  readonly posted?: Before;
  readonly seen: Before;
  readonly capturedBy: string;
  readonly taken?: Before;
  readonly words: string;
  readonly context?: string;
  readonly stillThere?: 'yes' | 'no';
  readonly replied?: 'yes' | 'no';
  readonly blocked?: 'yes' | 'no';
  readonly reported?: 'yes' | 'no';
}

type Section = 'overview' | 'timeline' | 'evidence' | 'people' | 'actions' | 'messages' | 'outcome' | 'export';

/** What people do in a case, each as one use case of the pages. */
export type Deed =
  | { readonly does: 'opens'; readonly section: Section }
  | ({ readonly does: 'triages' } & Triage)
  | { readonly does: 'agrees'; readonly reason: string }
  | ({ readonly does: 'step'; readonly step: string; readonly result: string } & StepMore)
  | { readonly does: 'tells'; readonly body: ReferralBody; readonly said: Telling; readonly steps: readonly string[] }
  | { readonly does: 'suspends'; readonly said: Partial<SuspensionForm> }
  | { readonly does: 'followsLink'; readonly said: Partial<LinkForm> }
  | { readonly does: 'recordsOfLink'; readonly link: number; readonly kind: LinkEventKind; readonly said: Partial<LinkEventForm> }
  | { readonly does: 'looksAgain'; readonly said: Partial<LookAgainForm> }
  | { readonly does: 'leavesOut'; readonly step: string; readonly why: string }
  | { readonly does: 'adds'; readonly title: string; readonly owner: Who | null; readonly dueInWorkingDays: number }
  | { readonly does: 'finishes'; readonly added: string; readonly result: string }
  | { readonly does: 'notes'; readonly words: string; readonly privileged: boolean }
  | { readonly does: 'writes'; readonly words: string }
  | { readonly does: 'answers'; readonly words: string }
  | { readonly does: 'reads' }
  | { readonly does: 'names'; readonly person: Named; readonly part: PartyPart }
  | {
      readonly does: 'bringsIn';
      readonly who: Who;
      readonly as: BroughtInAs;
      readonly reason: string;
    }
  | { readonly does: 'assigns'; readonly who: Who; readonly reason: string }
  | { readonly does: 'restricts'; readonly to: readonly Who[]; readonly reason: string }
  | { readonly does: 'stepsAside'; readonly kind: ConflictKind; readonly reason: string }
  | { readonly does: 'pauses'; readonly pausedFor: Pauser; readonly reason: string }
  | ({ readonly does: 'hearsFromLado' } & FromLado)
  | ({ readonly does: 'ends'; readonly pathway: PathwayKey } & Ending)
  | { readonly does: 'closes'; readonly summary: string; readonly careFor: readonly CareGroup[] }
  | { readonly does: 'asksHow'; readonly said: Partial<CheckInForm> }
  | { readonly does: 'meets'; readonly time: string; readonly said: Partial<Omit<MeetingForm, 'at'>> }
  | { readonly does: 'offers'; readonly to: string; readonly said: Partial<SupportForm>; readonly step: string }
  | { readonly does: 'forks'; readonly into: string; readonly said: Partial<ForkForm> }
  | { readonly does: 'merges'; readonly into: string; readonly reason: string }
  | { readonly does: 'reopens'; readonly reason: string }
  | { readonly does: 'confirms'; readonly evidence: number }
  | { readonly does: 'joins'; readonly evidence: number; readonly pages: string }
  | ({ readonly does: 'fillsSheet'; readonly evidence: number } & SheetTold)
  | { readonly does: 'stops'; readonly evidence: number }
  | { readonly does: 'addsEvidence'; readonly description: string; readonly file: StoryFile }
  | { readonly does: 'exports'; readonly purpose: 'hr' | 'hearing_bundle'; readonly forWhom: string; readonly reason: string };

export interface Happening {
  readonly when: When;
  readonly who: Who;
  readonly deed: Deed;
  /** The case that was opened from this one under this key, where it happens there. */
  readonly inCase?: string;
}

/** It happens in a case that was opened from this one. */
export function inCase(key: string, ...happenings: readonly Happening[]): Happening[] {
  return happenings.map((happening) => ({ ...happening, inCase: key }));
}

/** Somebody does something: `at(12, '08:40', 'slt').opens()`. */
export function at(workingDaysAgo: number, time: string, who: Who) {
  const happens = (deed: Deed): Happening => ({ when: [workingDaysAgo, time], who, deed });
  return {
    opens: (section: Section = 'overview') => happens({ does: 'opens', section }),
    triages: (triage: Triage) => happens({ does: 'triages', ...triage }),
    agrees: (reason: string) => happens({ does: 'agrees', reason }),
    hearsFromLado: (said: FromLado) => happens({ does: 'hearsFromLado', ...said }),
    step: (key: string, result: string, more: StepMore = {}) => happens({ does: 'step', step: key, result, ...more }),
    tells: (body: ReferralBody, said: Telling, ...steps: string[]) => happens({ does: 'tells', body, said, steps }),
    suspends: (said: Partial<SuspensionForm>) => happens({ does: 'suspends', said: { ...said, decided: 'suspended' } }),
    followsLink: (said: Partial<LinkForm>) => happens({ does: 'followsLink', said }),
    recordsOfLink: (link: number, kind: LinkEventKind, said: Partial<LinkEventForm> = {}) =>
      happens({ does: 'recordsOfLink', link, kind, said }),
    looksAgain: (said: Partial<LookAgainForm>) => happens({ does: 'looksAgain', said }),
    leavesOut: (key: string, why: string) => happens({ does: 'leavesOut', step: key, why }),
    adds: (title: string, dueInWorkingDays: number, owner: Who | null = null) => happens({ does: 'adds', title, owner, dueInWorkingDays }),
    finishes: (added: string, result: string) => happens({ does: 'finishes', added, result }),
    notes: (words: string) => happens({ does: 'notes', words, privileged: false }),
    keepsAdvice: (words: string) => happens({ does: 'notes', words, privileged: true }),
    writes: (words: string) => happens({ does: 'writes', words }),
    reads: () => happens({ does: 'reads' }),
    answers: (words: string) => happens({ does: 'answers', words }),
    names: (person: Named, part: PartyPart) => happens({ does: 'names', person, part }),
    bringsIn: (who: Who, as: BroughtInAs, reason: string) => happens({ does: 'bringsIn', who, as, reason }),
    assigns: (who: Who, reason: string) => happens({ does: 'assigns', who, reason }),
    restricts: (to: readonly Who[], reason: string) => happens({ does: 'restricts', to, reason }),
    stepsAside: (kind: ConflictKind, reason: string) => happens({ does: 'stepsAside', kind, reason }),
    pauses: (pausedFor: Pauser, reason: string) => happens({ does: 'pauses', pausedFor, reason }),
    ends: (pathway: PathwayKey, ending: Ending) => happens({ does: 'ends', pathway, ...ending }),
    closes: (summary: string, ...careFor: CareGroup[]) => happens({ does: 'closes', summary, careFor }),
    asksHow: (said: Partial<CheckInForm>) => happens({ does: 'asksHow', said }),
    meets: (time: string, said: Partial<Omit<MeetingForm, 'at'>>) => happens({ does: 'meets', time, said }),
    offers: (to: string, step: string, said: Partial<SupportForm>) => happens({ does: 'offers', to, step, said }),
    forks: (into: string, said: Partial<ForkForm>) => happens({ does: 'forks', into, said }),
    merges: (into: string, reason: string) => happens({ does: 'merges', into, reason }),
    reopens: (reason: string) => happens({ does: 'reopens', reason }),
    confirms: (evidence: number) => happens({ does: 'confirms', evidence }),
    joins: (pages: string) => happens({ does: 'joins', evidence: Number.parseInt(pages), pages }),
    fillsSheet: (evidence: number, sheet: SheetTold) => happens({ does: 'fillsSheet', evidence, ...sheet }),
    stops: (evidence: number) => happens({ does: 'stops', evidence }),
    addsEvidence: (description: string, file: StoryFile) => happens({ does: 'addsEvidence', description, file }),
    exports: (forWhom: string, reason: string) => happens({ does: 'exports', purpose: 'hearing_bundle', forWhom, reason }),
  };
}

/** None of the four questions, each with its reason. */
export function noHarm(H1: string, H2: string, H3: string, H4: string): Limbs {
  return { H1: ['no', H1], H2: ['no', H2], H3: ['no', H3], H4: ['no', H4] };
}
