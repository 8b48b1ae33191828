import type { Actor } from '../../kernel/index.js';
import { type ActName, acts, type CaseAct, type Demand, whileStopped } from './acts.js';
import type { CaseLevel } from './case-level.js';

/** What one case is to one account; the row of `case_reader`. */
export interface Standing {
  readonly level: CaseLevel;
  /** The role in which they read. */
  readonly via: string;
  /** Another case goes on for it. */
  readonly stopped?: boolean;
}

/** The one judge. Anything not listed is no; whoever has no standing in a case may do nothing with it. */
export function mayDo(actor: Actor | null, act: ActName, standing: Standing | null = null): boolean {
  const demand: Demand = acts[act];
  switch (demand.of) {
    case 'anyone':
      return true;
    case 'signed-in':
      return actor !== null;
    case 'roles':
      return actor !== null && demand.roles.some((role) => actor.roles.includes(role));
    case 'case':
      if (actor === null || standing === null || demand.appointed?.some((role) => actor.roles.includes(role)) === false) return false;
      if (standing.stopped === true && !whileStopped.some((one) => one === act)) return false;
      return demand.levels.includes(standing.level) || (demand.roles ?? []).includes(standing.via);
  }
}

/** Which sections and buttons of a case somebody is shown. */
export function caseActsOf(actor: Actor, standing: Standing): ReadonlySet<CaseAct> {
  const all = (Object.keys(acts) as ActName[]).filter((name): name is CaseAct => acts[name].of === 'case');
  return new Set(all.filter((act) => mayDo(actor, act, standing)));
}
