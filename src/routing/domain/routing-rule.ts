import type { AppointmentRole } from '../../kernel/index.js';
import type { Category, EngagementKind, ReportKind, RuleKind } from '../../rules/index.js';
import type { ConflictSource } from './conflict-sources.js';
import type { FactName } from './situation.js';

export const ruleIds = [
  'R01',
  'R02',
  'R03',
  'R04',
  'R05',
  'R06',
  'R07',
  'R08',
  'R09',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
  'R16',
  'R17',
  'R18',
  'R18a',
  'R18b',
  'R19',
  'R20',
  'R99',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** The ordinary queue of the senior leadership team. */
export const sltQueue: readonly AppointmentRole[] = ['slt_contact', 'deputy_slt_contact'];

/** What a route leaves to be done by the case manager, beside the pathway's own steps. */
export const routingTasks = [
  'la_governor_services',
  'inform_trust_board',
  'tell_agency',
  'tell_employer',
  'legal_contact',
  'inform_other_head',
] as const;
export type RoutingTask = (typeof routingTasks)[number];

/** One line of a condition: everything named in it must be so; within a list, any of it. */
export interface Line {
  readonly kind?: readonly ReportKind[];
  /** Somebody it is about holds one of these roles. */
  readonly about?: readonly AppointmentRole[];
  /** Somebody it is about is one of these to the school. */
  readonly aboutA?: readonly EngagementKind[];
  readonly category?: readonly Category[];
  readonly fact?: FactName;
  readonly alsoFact?: FactName;
}

/** Met when any of its lines is. */
export type Condition = readonly Line[];

export interface Receives {
  readonly role: AppointmentRole;
  readonly copy?: true;
  readonly onlyIf?: Condition;
  /** What this adds to the sentence for the reporter. Never anything that depends on a conflict or an absence. */
  readonly tells?: string;
}

/** Roles through which nobody receives this report. The persons may still receive it through another role that they hold. */
export interface PassedOver {
  readonly roles: readonly AppointmentRole[];
  readonly onlyIf?: Condition;
}

export interface RoutingRule {
  readonly id: RuleId;
  readonly when: Condition;
  /** The rule does not match when one of these does. */
  readonly unless?: readonly RuleId[];
  readonly receives: readonly Receives[];
  /** Roles whose persons are kept out altogether. Whom the report is about is kept out anyway and not repeated here. */
  readonly excludes?: readonly AppointmentRole[];
  readonly passesOver?: readonly PassedOver[];
  /** Rules whose receivers no longer count. What they exclude and ask for still does. */
  readonly replaces?: 'every later rule' | readonly RuleId[];
  readonly tasks?: readonly { readonly task: RoutingTask; readonly onlyIf?: Condition }[];
  /** In whose place the case manager is sought first; otherwise by rank. */
  readonly managedBy?: AppointmentRole;
  readonly showsLado?: true;
  readonly showsOutsideRoutes?: true;
  /** Finishes "… because …" in the sentence for holders. */
  readonly because: string;
  /** The general rule, as the reporter reads it. */
  readonly tells: string;
  readonly source: string;
  readonly basis: RuleKind;
}

/** R99: who receives a report when nobody else is left, in this order. */
export interface LastResort {
  readonly id: 'R99';
  readonly inOrder: readonly AppointmentRole[];
  readonly showsLado: boolean;
  readonly alertsDpo: boolean;
  readonly because: string;
  readonly source: string;
  readonly basis: RuleKind;
}

/** Who takes a role's place; the chain goes on through whoever is named last. */
export type StandIns = Readonly<Partial<Record<AppointmentRole, AppointmentRole>>>;

/** Everything the evaluator reads. It decides nothing that does not stand in here. */
export interface RoutingTable {
  readonly conflictSources: readonly ConflictSource[];
  readonly rules: readonly RoutingRule[];
  readonly standIns: StandIns;
  readonly lastResort: LastResort;
}
