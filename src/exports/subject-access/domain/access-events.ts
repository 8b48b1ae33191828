import type { AccessKind, Asker, ConsentAnswer, Exemption } from '../../../rules/index.js';
import type { AccessClock } from './access-clock.js';

interface SaidBy {
  readonly by: string;
  readonly byName: string;
}

/** Who asks, for whom, and since when. */
export interface Asked extends AccessClock {
  readonly purpose: AccessKind;
  readonly asker: Asker;
  /** Whoever asks, where that is not the person. */
  readonly askerName: string;
  /** Whose data it is: somebody with a part in the case. */
  readonly personId: string;
  readonly personName: string;
  /** What they asked for, and how. */
  readonly asksFor: string;
  readonly extendedWhy: string;
}

/** What becomes of one part: it goes out, or is left out for a coded reason. Why is for the record and stands in no copy. */
export type Choice = { readonly goes: 'out' } | { readonly goes: 'left-out'; readonly exemption: Exemption; readonly why: string };

export interface NameChoice {
  readonly named: boolean;
  /** Why a name goes out. */
  readonly why: string;
}

/** Whether whoever reported is named: weighed each time, and never answered beforehand. @source domain guide 12 */
export interface SharerAnswer {
  readonly named: boolean;
  readonly consent: ConsentAnswer;
  readonly why: string;
}

export interface Names {
  /** By the key of the name. */
  readonly names: Readonly<Record<string, NameChoice>>;
  /** Nicknames, places and the like. */
  readonly hidden: readonly string[];
  /** Null where nobody else reported it. */
  readonly sharer: SharerAnswer | null;
}

export type AccessEvent = SaidBy &
  (
    | ({ readonly kind: 'asked'; readonly whyCorrected: string | null } & Asked)
    /** Only what was chosen on one page; what was chosen before stays. */
    | { readonly kind: 'parts'; readonly choices: Readonly<Record<string, Choice>> }
    | ({ readonly kind: 'names' } & Names)
    /** `print`: the fingerprint of everything that goes out and is left out. */
    | { readonly kind: 'proposed'; readonly to: string; readonly toName: string; readonly print: string }
    | { readonly kind: 'answered'; readonly agrees: boolean; readonly reason: string }
    | { readonly kind: 'taken'; readonly forWhom: string }
  );

export type Kept<Event> = Event & { readonly savedAt: string };
export type KeptEvent = Kept<AccessEvent>;
type Of<Kind extends AccessEvent['kind']> = Extract<KeptEvent, { kind: Kind }>;

/** How far a request is. */
export interface AccessState {
  readonly asked: Of<'asked'>;
  readonly earlier: readonly Of<'asked'>[];
  readonly choices: ReadonlyMap<string, Choice>;
  readonly names: Of<'names'> | null;
  /** Accounts that chose anything of what goes out: none of them can be the second person. */
  readonly preparers: ReadonlySet<string>;
  /** What waits for an answer or got one; null once anything was changed after it. */
  readonly proposed: Of<'proposed'> | null;
  readonly answered: Of<'answered'> | null;
  readonly taken: readonly Of<'taken'>[];
  /** How often anything was said: what a form was opened at. */
  readonly version: number;
}

/** @param events in their order; the first says what was asked */
export function stateOf(events: readonly KeptEvent[]): AccessState | null {
  const all = <Kind extends AccessEvent['kind']>(kind: Kind) => events.filter((one): one is Of<Kind> => one.kind === kind);
  const asked = all('asked').toReversed();
  const [now, ...earlier] = asked;
  if (now === undefined) return null;
  const prepared = all('parts');
  const names = all('names').at(-1) ?? null;
  const changedLast = events.findLastIndex(({ kind }) => kind === 'asked' || kind === 'parts' || kind === 'names');
  const since = events.slice(changedLast + 1);
  const proposed = since.findLast((one): one is Of<'proposed'> => one.kind === 'proposed') ?? null;
  const answers = proposed === null ? [] : since.slice(since.indexOf(proposed));
  return {
    asked: now,
    earlier,
    choices: new Map(prepared.flatMap(({ choices }) => Object.entries(choices))),
    names,
    preparers: new Set(events.flatMap(({ kind, by }) => (kind === 'parts' || kind === 'names' || kind === 'proposed' ? [by] : []))),
    proposed,
    answered: answers.findLast((one): one is Of<'answered'> => one.kind === 'answered') ?? null,
    taken: all('taken'),
    version: events.length,
  };
}

/** Whether a second person agreed with exactly what stands there now. */
export function isAgreed({ proposed, answered }: Pick<AccessState, 'proposed' | 'answered'>, print: string): boolean {
  return answered?.agrees === true && proposed?.print === print;
}
