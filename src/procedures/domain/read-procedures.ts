import { type PathwayKey, pathwayKeys, pathwayLabels } from '../../rules/index.js';
import type { Pathway, Procedures, Step } from './pathway.js';
import type { PathwayData } from './pathway-data.js';
import { ProcedureFault } from './procedure-fault.js';
import { readClocks } from './read-clocks.js';
import { readStep } from './read-step.js';

/** Checks every procedure and freezes it. @throws ProcedureFault at the first thing that is wrong */
export function readProcedures(data: readonly PathwayData[]): Procedures {
  const pathways = new Map<PathwayKey, Pathway>();
  for (const one of data) {
    const pathway = readPathway(one);
    if (pathways.has(pathway.key)) throw new ProcedureFault(pathway.key, null, 'it is there twice');
    pathways.set(pathway.key, pathway);
  }
  const steps = new Map<string, Step>([...pathways.values()].flatMap((pathway) => pathway.steps).map((step) => [step.key, step]));
  const pathwayOf = (key: PathwayKey) => {
    const pathway = pathways.get(key);
    if (!pathway) throw new ProcedureFault(key, null, 'it is not there');
    return pathway;
  };
  pathwayKeys.forEach(pathwayOf);
  return Object.freeze({
    pathway: pathwayOf,
    stepsOf: (key: PathwayKey) => pathwayOf(key).steps,
    step: (key: string) => steps.get(key) ?? null,
  });
}

function readPathway(data: PathwayData): Pathway {
  const key = pathwayKeys.find((known) => known === data.key);
  if (!key) throw new ProcedureFault(data.key, null, 'Heed knows no such pathway');
  if (data.steps.length === 0) throw new ProcedureFault(key, null, 'it has no steps');
  refuseTwins(key, data);
  const clocks = readClocks(key, data);
  const steps = data.steps.map((step) => readStep(key, step, clocks));
  return Object.freeze({ key, label: pathwayLabels[key], note: data.note ?? null, steps: Object.freeze(steps) });
}

function refuseTwins(key: PathwayKey, data: PathwayData): void {
  const seen = new Set<string>();
  for (const step of data.steps) {
    if (!new RegExp(`^${key}[.]\\d{1,2}[a-z]?$`).test(step.key))
      throw new ProcedureFault(key, step.key, `a step here is called ${key}.1, ${key}.2 and so on`);
    if (seen.has(step.key)) throw new ProcedureFault(key, step.key, 'it is there twice');
    seen.add(step.key);
  }
}
