import type {
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
import type { AnyFinding } from '../../rules/index.js';
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
  /** Whom outside the school it told; `none` where there was nobody to tell. */
  readonly told?: { readonly body: ReferralBody; readonly spokeTo: string; readonly reference?: string; readonly advice?: string } | 'none';
  readonly opens?: readonly PathwayKey[];
  readonly whyLate?: string;
}

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

/** What people do in a case, each as one use case of the pages. */
export type Deed =
  | { readonly does: 'opens'; readonly section: 'overview' | 'timeline' | 'evidence' | 'people' | 'messages' }
  | ({ readonly does: 'triages' } & Triage)
  | { readonly does: 'agrees'; readonly reason: string }
  | ({ readonly does: 'step'; readonly step: string; readonly result: string } & StepMore)
  | { readonly does: 'leavesOut'; readonly step: string; readonly why: string }
  | { readonly does: 'adds'; readonly title: string; readonly owner: Who | null; readonly dueInWorkingDays: number }
  | { readonly does: 'finishes'; readonly title: string; readonly result: string }
  | { readonly does: 'notes'; readonly words: string }
  | { readonly does: 'writes'; readonly words: string }
  | { readonly does: 'answers'; readonly words: string }
  | { readonly does: 'names'; readonly person: Named; readonly part: PartyPart }
  | { readonly does: 'bringsIn'; readonly who: Who; readonly as: 'hr_adviser' | 'investigating_officer' | 'panel_member' | 'deputy'; readonly reason: string }
  | { readonly does: 'restricts'; readonly to: readonly Who[]; readonly reason: string }
  | { readonly does: 'stepsAside'; readonly kind: ConflictKind; readonly reason: string }
  | { readonly does: 'pauses'; readonly pausedFor: Pauser; readonly reason: string }
  | { readonly does: 'hearsFromLado'; readonly reason: string }
  | ({ readonly does: 'ends'; readonly pathway: PathwayKey } & Ending)
  | { readonly does: 'closes'; readonly reason: string }
  | { readonly does: 'reopens'; readonly reason: string }
  | { readonly does: 'confirms'; readonly evidence: number }
  | { readonly does: 'stops'; readonly evidence: number; readonly reason: string }
  | { readonly does: 'addsEvidence'; readonly files: readonly StoryFile[] }
  | { readonly does: 'exports'; readonly purpose: 'hr' | 'hearing_bundle' };

export interface Happening {
  readonly when: When;
  readonly who: Who;
  readonly deed: Deed;
}

export function at(workingDaysAgo: number, time: string, who: Who, deed: Deed): Happening {
  return { when: [workingDaysAgo, time], who, deed };
}

export const opens = (section: 'overview' | 'timeline' | 'evidence' | 'people' | 'messages' = 'overview'): Deed => ({ does: 'opens', section });
export const triages = (triage: Triage): Deed => ({ does: 'triages', ...triage });
export const agrees = (reason: string): Deed => ({ does: 'agrees', reason });
export const step = (key: string, result: string, more: StepMore = {}): Deed => ({ does: 'step', step: key, result, ...more });
export const leavesOut = (key: string, why: string): Deed => ({ does: 'leavesOut', step: key, why });
export const adds = (title: string, dueInWorkingDays: number, owner: Who | null = null): Deed => ({ does: 'adds', title, owner, dueInWorkingDays });
export const finishes = (title: string, result: string): Deed => ({ does: 'finishes', title, result });
export const notes = (words: string): Deed => ({ does: 'notes', words });
export const writes = (words: string): Deed => ({ does: 'writes', words });
export const answers = (words: string): Deed => ({ does: 'answers', words });
export const names = (person: Named, part: PartyPart): Deed => ({ does: 'names', person, part });
export const bringsIn = (who: Who, as: Extract<Deed, { does: 'bringsIn' }>['as'], reason: string): Deed => ({ does: 'bringsIn', who, as, reason });
export const restricts = (to: readonly Who[], reason: string): Deed => ({ does: 'restricts', to, reason });
export const stepsAside = (kind: ConflictKind, reason: string): Deed => ({ does: 'stepsAside', kind, reason });
export const pauses = (pausedFor: Pauser, reason: string): Deed => ({ does: 'pauses', pausedFor, reason });
export const hearsFromLado = (reason: string): Deed => ({ does: 'hearsFromLado', reason });
export const ends = (pathway: PathwayKey, ending: Ending): Deed => ({ does: 'ends', pathway, ...ending });
export const closes = (reason: string): Deed => ({ does: 'closes', reason });
export const reopens = (reason: string): Deed => ({ does: 'reopens', reason });
export const confirms = (evidence: number): Deed => ({ does: 'confirms', evidence });
export const stops = (evidence: number, reason: string): Deed => ({ does: 'stops', evidence, reason });
export const addsEvidence = (...files: StoryFile[]): Deed => ({ does: 'addsEvidence', files });
export const exportsIt = (purpose: 'hr' | 'hearing_bundle'): Deed => ({ does: 'exports', purpose });

/** None of the four questions, each with its reason. */
export function noHarm(H1: string, H2: string, H3: string, H4: string): Limbs {
  return { H1: ['no', H1], H2: ['no', H2], H3: ['no', H3], H4: ['no', H4] };
}
