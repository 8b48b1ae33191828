import type { WorkingDays } from '../../../kernel/index.js';
import { takeDownClocks } from '../../../rules/index.js';
import type { LinkEvent, LinkEventKind } from './link-events.js';
import { freedIn, holdAt } from './police-hold.js';

/** A link with what happened to it so far. */
export interface LinkSoFar {
  readonly id: string;
  /** When it was first written down. */
  readonly openedAt: Date;
  readonly events: readonly LinkEvent[];
}

export type LinkState = 'to_report' | 'asked' | 'reported' | 'with_helpline' | 'held' | 'removed' | 'reposted' | 'left';
export type NextKind = 'report' | 'look' | 'ask_helpline' | 'keep_evidence' | 'ask_police';

/** What is to be done next about a link. */
export interface NextOfLink {
  readonly kind: NextKind;
  readonly due: Date;
  /** The record that its clock counts from. */
  readonly since: string;
}

export interface LinkStanding {
  readonly state: LinkState;
  /** Null where nothing is left to do. */
  readonly next: NextOfLink | null;
}

/**
 * Where a link stands, and what is to be done next. Posting it again begins anew; what the police asked for goes before everything else.
 * @source domain guide 7, P5; 10, `platform`, `posh`, `rhc`
 */
export function standingOf(link: LinkSoFar, days: WorkingDays): LinkStanding {
  const events = inOrder(link.events);
  const again = events.findLastIndex(({ kind }) => kind === 'reposted');
  const round = events.slice(again + 1);
  const reposted = events[again];
  const opened = reposted === undefined ? { id: link.id, at: link.openedAt } : { id: reposted.id, at: reposted.savedAt };
  const last = round.findLast(({ kind }) => !aboutPolice.includes(kind));
  if (last?.kind === 'removed' || last?.kind === 'left') return { state: last.kind, next: null };
  const before = underHold(events, days);
  const standing = inRound(opened, round, { days, freed: freedIn(events) });
  const state = standing.state === 'to_report' && reposted !== undefined ? 'reposted' : standing.state;
  if (before === null) return { ...standing, state };
  return { state: before.lasts ? 'held' : state, next: before.next };
}

const aboutPolice: readonly LinkEventKind[] = ['police_hold', 'police_agreed', 'police_hold_ended', 'evidence_kept'];

/** What a clock counts from. */
type Start = Pick<LinkEvent, 'id' | 'at'>;

/** By when it happened; of the same moment, as it was written down. */
export function inOrder<One extends Pick<LinkEvent, 'at' | 'savedAt'>>(events: readonly One[]): One[] {
  return events.toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.savedAt.getTime() - b.savedAt.getTime());
}

/** What comes before anybody may be asked to take it down; null where nothing does. */
function underHold(events: readonly LinkEvent[], days: WorkingDays): { lasts: boolean; next: NextOfLink } | null {
  const hold = holdAt(events);
  if (hold === null || (hold.isKept && hold.isFree)) return null;
  const [kind, within] = hold.isKept
    ? (['ask_police', takeDownClocks.askPoliceWorkingDays] as const)
    : (['keep_evidence', takeDownClocks.keepEvidenceWorkingDays] as const);
  return { lasts: !hold.isFree, next: { kind, since: hold.began.id, due: days.dueAfter(hold.began.at, within) } };
}

interface Clocks {
  readonly days: WorkingDays;
  /** Since when nothing holds it any more. */
  readonly freed: LinkEvent | null;
}

function inRound(opened: Start, round: readonly LinkEvent[], { days, freed }: Clocks): LinkStanding {
  // What the police asked to wait for counts from when they no longer did.
  const counted = (from: Start): Start => (freed !== null && freed.at > from.at ? freed : from);
  const latest = (...kinds: LinkEventKind[]) => round.findLast(({ kind }) => kinds.includes(kind));
  const told = round.find(({ kind }) => kind === 'platform_told');
  const lookFrom = (event: LinkEvent): NextOfLink => {
    const { id, at } = counted(event);
    return { kind: 'look', since: id, due: days.dueAfter(at, takeDownClocks.lookAgainWorkingDays) };
  };
  const helped = latest('helpline_told');
  if (helped !== undefined) return { state: 'with_helpline', next: lookFrom(latest('helpline_told', 'still_there') ?? helped) };
  if (told !== undefined) {
    const { id, at } = counted(told);
    const due = new Date(at.getTime() + takeDownClocks.helplineHours * 3_600_000);
    return { state: 'reported', next: { kind: 'ask_helpline', since: id, due } };
  }
  const asked = latest('poster_asked', 'still_there');
  if (asked?.kind === 'poster_asked') return { state: 'asked', next: lookFrom(asked) };
  const isRefused = round.some(({ kind }) => kind === 'poster_asked');
  const from = counted(isRefused && asked !== undefined ? asked : opened);
  return {
    state: 'to_report',
    next: { kind: 'report', since: from.id, due: days.dueAfter(from.at, takeDownClocks.reportWorkingDays) },
  };
}
