import { type OpenStep, type Progress, stageAfter } from './stage-after.js';

const step = (said: Partial<OpenStep> = {}): OpenStep => ({
  pathwayId: 'p',
  required: false,
  followsOutcome: false,
  recurring: false,
  hasDueTime: false,
  ...said,
});
const progress = (said: Partial<Progress>): Progress => ({
  stage: 'in_action',
  decided: true,
  paused: false,
  undecidedPathways: ['p'],
  open: [],
  ...said,
});

test.each<[string, Partial<Progress>, string]>([
  ['closed stays closed', { stage: 'closed', open: [step({ required: true })] }, 'closed'],
  ['paused wins over everything that is open', { paused: true }, 'paused'],
  ['not decided and not opened yet', { stage: 'received', decided: false }, 'received'],
  ['not decided', { stage: 'being_assessed', decided: false }, 'being_assessed'],
  ['goes on after a pause before anybody decided', { stage: 'paused', decided: false }, 'being_assessed'],
  ['a required step is open', { open: [step({ required: true })] }, 'in_action'],
  ['a conditional step has a clock that runs', { open: [step({ hasDueTime: true })] }, 'in_action'],
  ['only conditional steps without a clock are open', { open: [step()] }, 'outcome_due'],
  ['what follows the outcome does not hold it up', { open: [step({ required: true, followsOutcome: true })] }, 'outcome_due'],
  ['what comes back does not hold it up', { open: [step({ recurring: true, hasDueTime: true })] }, 'outcome_due'],
  ['a free action does not hold up an outcome', { open: [step({ pathwayId: null, required: true })] }, 'outcome_due'],
  ['every outcome is recorded, something is left to do', { undecidedPathways: [], open: [step({ followsOutcome: true })] }, 'in_action'],
  ['every outcome is recorded and nothing is left', { undecidedPathways: [] }, 'outcome_due'],
])('%s', (_, said, stage) => {
  expect(stageAfter(progress(said))).toBe(stage);
});
