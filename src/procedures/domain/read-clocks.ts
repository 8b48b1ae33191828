import type { PathwayKey } from '../../rules/index.js';
import { type After, anchorNames, beforeOf, type StepClock, daySpanOf, isPlainLimit, type StepKey, type Within } from './clock.js';
import type { PathwayData, StepData } from './pathway-data.js';
import { ProcedureFault } from './procedure-fault.js';

/** A clock with every step named in full. */
export interface ReadClock {
  readonly clock: StepClock;
  readonly dueWith: StepKey | null;
}

type Draft = ReadClock & {
  readonly conditional: boolean;
  /** The step whose doing starts this clock; null when none does. */
  readonly waitsFor: StepKey | null;
};

/** Reads the clocks of one pathway and refuses what could never be computed. @throws ProcedureFault */
export function readClocks(pathway: PathwayKey, data: PathwayData): ReadonlyMap<string, ReadClock> {
  const drafts = new Map(data.steps.map((step, index) => [step.key, draftOf(pathway, data, step, data.steps[index - 1] ?? null)]));
  for (const step of data.steps) {
    refuseCircle(pathway, step.key, drafts);
    refuseChance(pathway, step.key, drafts);
  }
  return new Map([...drafts.keys()].map((key) => [key, settled(key, drafts)]));
}

function draftOf(pathway: PathwayKey, data: PathwayData, step: StepData, previous: StepData | null): Draft {
  const { within, after } = step.clock;
  const conditional = step.when !== undefined;
  const named = (number: string) => stepNamed(pathway, data, step, number);
  if (within === '') throw new ProcedureFault(pathway, step.key, 'it has no time limit');
  if (within.startsWith('with:')) {
    const target = named(within.slice('with:'.length));
    return { clock: { after: `step:${target}`, within: 'when_needed' }, dueWith: target, waitsFor: target, conditional };
  }
  const before = beforeOf(within);
  if (before) {
    const target = named(before.step);
    return {
      clock: { after: `step:${target}`, within: `before:${target} ${before.workingDays} WD` },
      dueWith: null,
      waitsFor: target,
      conditional,
    };
  }
  const clock: StepClock = { after: afterOf(pathway, step, after, previous, named), within: limitOf(pathway, step) };
  return { clock, dueWith: null, waitsFor: clock.within === 'when_needed' ? null : stepIn(clock.after), conditional };
}

function limitOf(pathway: PathwayKey, step: StepData): Within {
  const { within } = step.clock;
  if (isPlainLimit(within)) return within;
  const span = daySpanOf(within);
  if (span === null) throw new ProcedureFault(pathway, step.key, `"${within}" is not a time limit`);
  return `${span.count} ${span.unit}`;
}

function afterOf(
  pathway: PathwayKey,
  step: StepData,
  after: string | undefined,
  previous: StepData | null,
  named: (number: string) => StepKey,
): After {
  if (after === undefined) return previous === null ? 'opened' : `step:${previous.key as StepKey}`;
  const anchor = anchorNames.find((name) => name === after);
  if (anchor) return anchor;
  if (!after.startsWith('step:')) throw new ProcedureFault(pathway, step.key, `nothing counts from "${after}"`);
  return `step:${named(after.slice('step:'.length))}`;
}

function stepNamed(pathway: PathwayKey, data: PathwayData, step: StepData, number: string): StepKey {
  const key: StepKey = `${pathway}.${number}`;
  if (key === step.key) throw new ProcedureFault(pathway, step.key, 'it counts from itself');
  if (!data.steps.some((other) => other.key === key))
    throw new ProcedureFault(pathway, step.key, `it counts from step ${key}, which is not there`);
  return key;
}

function stepIn(after: After): StepKey | null {
  return after.startsWith('step:') ? (after.slice('step:'.length) as StepKey) : null;
}

function refuseCircle(pathway: PathwayKey, key: string, drafts: ReadonlyMap<string, Draft>): void {
  const way = [key];
  for (let at = drafts.get(key)?.waitsFor ?? null; at !== null; at = drafts.get(at)?.waitsFor ?? null) {
    if (way.includes(at)) throw new ProcedureFault(pathway, key, `its clock goes round in a circle (${[...way, at].join(', ')})`);
    way.push(at);
  }
}

/** What always has to be done must not wait for something that may never be. */
function refuseChance(pathway: PathwayKey, key: string, drafts: ReadonlyMap<string, Draft>): void {
  const draft = drafts.get(key);
  if (!draft || draft.conditional || draft.waitsFor === null) return;
  if (drafts.get(draft.waitsFor)?.conditional)
    throw new ProcedureFault(pathway, key, `it counts from step ${draft.waitsFor}, which may never be needed`);
}

/** What is due together with another step has that step's clock. */
function settled(key: string, drafts: ReadonlyMap<string, Draft>): ReadClock {
  const own = drafts.get(key);
  if (!own) throw new RangeError(`No step ${key}`);
  return own.dueWith === null ? { clock: own.clock, dueWith: null } : { clock: settled(own.dueWith, drafts).clock, dueWith: own.dueWith };
}
