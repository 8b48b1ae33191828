import { pathwayKeys } from '../../rules/index.js';
import { procedures } from './calendar.js';
import { answeredBefore, followsOutcome, isSettledByOutcome, isSettledByTelling, mayBeLeftOut, mayOpenAtOnce } from './step-rules.js';
import { rolesThatRead } from './step-readers.js';

const all = pathwayKeys.flatMap((key) => procedures.stepsOf(key));
const keysOf = (steps: typeof all): string[] => steps.map(({ key }) => key);

test('what only the outcome starts', () => {
  expect(keysOf(all.filter(followsOutcome))).toEqual(['P1.15', 'P1.16', 'P1.17', 'P1.18', 'P3.10', 'P3.11']);
});

test('the outcome is one step, and of one pathway', () => {
  expect(keysOf(all.filter(isSettledByOutcome))).toEqual(['P1.14']);
});

test('only what the LADO said does a step that tells the LADO', () => {
  expect(keysOf(all.filter(isSettledByTelling))).toEqual(['P0.3', 'P1.3', 'P10.3']);
});

test('what always has to be done cannot be left out; what hangs on a condition can', () => {
  for (const step of all) expect([step.key, mayBeLeftOut(step)]).toEqual([step.key, step.when !== null || !step.requiredBeforeClosing]);
  expect(mayBeLeftOut(null)).toBe(true);
});

test('only triage opens matters of staff conduct, except a hearing from an allegation', () => {
  const opens = all.flatMap((step) => mayOpenAtOnce(step).map((key) => `${step.key} ${key}`));
  expect(opens.filter((one) => /P[123]$/.test(one))).toEqual(['P1.12 P3']);
});

test('no step makes HR, the data protection officer or a governor a reader', () => {
  expect(rolesThatRead(all).toSorted()).toEqual(['behaviour_lead', 'dsl', 'headteacher', 'slt_contact']);
});

test('the threshold question comes before another school’s headteacher is told', () => {
  const pairs = all.flatMap((step) =>
    answeredBefore(step) === null ? [] : [[step.key, procedures.step(answeredBefore(step) ?? '')?.key]],
  );
  expect(pairs).toEqual([['P10.4', 'P10.2']]);
});
