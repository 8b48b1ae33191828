import { pathwayKeys, type PathwayKey, referralBodies, ruleKinds } from '../../rules/index.js';
import { isRecurring, type StepKey } from './clock.js';
import type { Step } from './pathway.js';
import type { StepData } from './pathway-data.js';
import { ProcedureFault } from './procedure-fault.js';
import type { ReadClock } from './read-clocks.js';
import { stepConditions } from './step-conditions.js';
import { stepOwners } from './step-owners.js';

/** Reads one step; everything in it is then one of the words that Heed knows. @throws ProcedureFault */
export function readStep(pathway: PathwayKey, data: StepData, clocks: ReadonlyMap<string, ReadClock>): Step {
  const read = clocks.get(data.key);
  if (!read) throw new ProcedureFault(pathway, data.key, 'it has no clock');
  const step: Step = {
    key: data.key as StepKey,
    pathway,
    number: data.key.slice(pathway.length + 1),
    what: worded(pathway, data, 'what to do', data.what),
    help: worded(pathway, data, 'a line of help', data.help),
    owners: known(pathway, data, 'owner', data.owners, stepOwners),
    clock: Object.freeze(read.clock),
    dueWith: read.dueWith,
    timing: data.timing ?? null,
    rule: Object.freeze({
      kind: knownOne(pathway, data, 'kind of rule', data.rule.kind, ruleKinds),
      source: worded(pathway, data, 'a source', data.rule.source),
    }),
    requiredBeforeClosing: data.requiredBeforeClosing ?? false,
    automatic: data.automatic ?? false,
    advisory: data.advisory ?? false,
    recurring: isRecurring(read.clock),
    pausedByHold: data.pausedByHold ?? false,
    when: data.when === undefined ? null : knownOne(pathway, data, 'condition', data.when, stepConditions),
    bodies: known(pathway, data, 'outside body', data.bodies ?? [], referralBodies),
    tellsAsPart: data.tellsAsPart ?? false,
    mayOpen: known(pathway, data, 'pathway', data.mayOpen ?? [], pathwayKeys),
    bringsIn: known(pathway, data, 'role to bring in', data.bringsIn ?? [], stepOwners),
  };
  refuseContradictions(step);
  return Object.freeze(step);
}

function refuseContradictions(step: Step): void {
  const wrong = contradictionIn(step);
  if (wrong !== null) throw new ProcedureFault(step.pathway, step.key, wrong);
}

function contradictionIn(step: Step): string | null {
  const { after, within } = step.clock;
  if (step.owners.length === 0) return 'nobody owns it';
  if (step.automatic !== step.owners.includes('system')) return 'what is automatic, and only that, is owned by "system"';
  if (within === 'when_needed' && step.timing === null) return 'no clock runs, so it needs words that say when';
  if (step.recurring && step.requiredBeforeClosing) return 'it comes back each time, so a case could never be closed';
  if (
    step.dueWith === null &&
    after === 'first_known' &&
    within !== 'H72' &&
    !step.bodies.some((body) => body === 'lado' || body === 'police')
  )
    return 'only LADO, police and H72 count from "first_known"';
  return null;
}

function worded(pathway: PathwayKey, data: StepData, name: string, words: string): string {
  if (words.trim() === '') throw new ProcedureFault(pathway, data.key, `it needs ${name}`);
  return words;
}

function known<Word extends string>(
  pathway: PathwayKey,
  data: StepData,
  name: string,
  words: readonly string[],
  all: readonly Word[],
): readonly Word[] {
  return Object.freeze(words.map((word) => knownOne(pathway, data, name, word, all)));
}

function knownOne<Word extends string>(pathway: PathwayKey, data: StepData, name: string, word: string, all: readonly Word[]): Word {
  const found = all.find((one) => one === word);
  if (found === undefined) throw new ProcedureFault(pathway, data.key, `the ${name} "${word}" is not known`);
  return found;
}
