import { type AppointmentRole, appointmentRoles } from '../../kernel/index.js';
import type { Step } from '../../procedures/index.js';
import type { PathwayKey } from '../../rules/index.js';

const leaders: readonly AppointmentRole[] = ['slt_contact', 'headteacher', 'dsl'];
const withBehaviour: readonly AppointmentRole[] = [...leaders, 'behaviour_lead'];

/**
 * Roles that a step may make readers of its case: those with an "F" in the table of who may see what. Everybody else, HR above all, comes
 * in only by name.
 * @source domain guide 3.3
 */
const readers: Readonly<Record<PathwayKey, readonly AppointmentRole[]>> = {
  P0: [],
  P1: ['headteacher', 'dsl'],
  P2: ['headteacher'],
  P3: leaders,
  P4: leaders,
  P5: withBehaviour,
  P6: withBehaviour,
  P7: ['headteacher', 'dsl'],
  P8: leaders,
  P9: leaders,
  P10: leaders,
  P11: ['slt_contact', 'headteacher'],
  P12: ['headteacher'],
  P13: [],
  P14: ['headteacher'],
};

/** Matters of staff conduct: the headteacher is the case manager unless concerned in it. @source domain guide 2, "Case manager" */
export const managedByHead: readonly PathwayKey[] = ['P1', 'P2', 'P3'];

/** The role through which this step's first owner becomes a reader; null when the step brings nobody in. */
function mayReadAsOwner({ pathway, owners }: Step): AppointmentRole | null {
  const first = appointmentRoles.find((role) => role === owners[0]);
  return first !== undefined && readers[pathway].includes(first) ? first : null;
}

/** Whether whoever answers for this step is brought into the case by it, or else somebody in their place. */
export function comesByStep(step: Step): boolean {
  return mayReadAsOwner(step) !== null;
}

/** The roles through which the owners of these steps become readers, each once. */
export function rolesThatRead(steps: readonly Step[]): AppointmentRole[] {
  return [...new Set(steps.flatMap((step) => mayReadAsOwner(step) ?? []))];
}
