import { NotFound } from '../../platform/http/faults.js';
import { loadProcedures, type OwnStep, type Pathway, type ProcedureEditionNow, type Step } from '../../procedures/index.js';
import { pathwayKeys } from '../../rules/index.js';

/** The procedures that Heed comes with, for whoever sets their school’s times. */
export const knownProcedures = loadProcedures();

/** @throws NotFound */
export function pathwayNamed(name: string): Pathway {
  const key = pathwayKeys.find((one) => one === name);
  if (key === undefined) throw new NotFound();
  return knownProcedures.pathway(key);
}

/** @throws NotFound */
export function stepNamed({ steps }: Pathway, name: string): Step {
  const step = steps.find(({ key }) => key === name);
  if (step === undefined) throw new NotFound();
  return step;
}

/** @throws NotFound */
export function ownStepNamed({ key }: Pathway, { steps }: ProcedureEditionNow, id: string): OwnStep {
  const step = steps.find((one) => one.id === id && one.pathway === key);
  if (step === undefined) throw new NotFound();
  return step;
}
