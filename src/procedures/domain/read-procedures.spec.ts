import { pathwayKeys } from '../../rules/index.js';
import { loadProcedures } from '../load-procedures.js';
import { pathways } from '../pathways/index.js';
import type { PathwayData, StepData } from './pathway-data.js';
import { ProcedureFault } from './procedure-fault.js';
import { readProcedures } from './read-procedures.js';

const plain: Omit<StepData, 'key'> = {
  what: 'Do it',
  help: 'Like this.',
  owners: ['holder'],
  clock: { within: '1 WD' },
  rule: { kind: 'PROD', source: 'Heed’s default' },
};

/** The real procedures, with P9 replaced by the given steps (P9.1, P9.2, …). */
function withP9(...steps: Partial<StepData>[]): readonly PathwayData[] {
  const p9: PathwayData = { key: 'P9', steps: steps.map((step, index) => ({ ...plain, key: `P9.${index + 1}`, ...step })) };
  return pathways.map((pathway) => (pathway.key === 'P9' ? p9 : pathway));
}

describe('reading the procedures refuses', () => {
  it.each<[string, readonly PathwayData[], string]>([
    ['an unknown owner', withP9({ owners: ['headmaster'] }), 'Pathway P9, step P9.1: the owner "headmaster" is not known'],
    ['a step that nobody owns', withP9({ owners: [] }), 'Pathway P9, step P9.1: nobody owns it'],
    [
      'an anchor to a missing step',
      withP9({}, { clock: { after: 'step:7', within: '1 WD' } }),
      'Pathway P9, step P9.2: it counts from step P9.7, which is not there',
    ],
    [
      'company with a missing step',
      withP9({ clock: { within: 'with:7' } }),
      'Pathway P9, step P9.1: it counts from step P9.7, which is not there',
    ],
    [
      'a time before a missing step',
      withP9({ clock: { within: 'before:7 2 WD' } }),
      'Pathway P9, step P9.1: it counts from step P9.7, which is not there',
    ],
    [
      'a step that counts from itself',
      withP9({ clock: { after: 'step:1', within: '1 WD' } }),
      'Pathway P9, step P9.1: it counts from itself',
    ],
    [
      'a circle',
      withP9({ clock: { after: 'step:3', within: '1 WD' } }, {}, {}),
      'Pathway P9, step P9.1: its clock goes round in a circle (P9.1, P9.3, P9.2, P9.1)',
    ],
    [
      'a circle of company',
      withP9({ clock: { within: 'with:2' } }, { clock: { within: 'with:1' } }),
      'Pathway P9, step P9.1: its clock goes round in a circle (P9.1, P9.2, P9.1)',
    ],
    [
      'an unknown anchor',
      withP9({ clock: { after: 'sometime', within: '1 WD' } }),
      'Pathway P9, step P9.1: nothing counts from "sometime"',
    ],
    ['a missing clock', withP9({ clock: { within: '' } }), 'Pathway P9, step P9.1: it has no time limit'],
    ['an unknown time limit', withP9({ clock: { within: '5 weeks' } }), 'Pathway P9, step P9.1: "5 weeks" is not a time limit'],
    ['no days at all', withP9({ clock: { within: '0 WD' } }), 'Pathway P9, step P9.1: "0 WD" is not a time limit'],
    ['a missing source', withP9({ rule: { kind: 'PROD', source: ' ' } }), 'Pathway P9, step P9.1: it needs a source'],
    [
      'an unknown kind of rule',
      withP9({ rule: { kind: 'HABIT', source: 'Us' } }),
      'Pathway P9, step P9.1: the kind of rule "HABIT" is not known',
    ],
    ['a missing sentence', withP9({ what: '' }), 'Pathway P9, step P9.1: it needs what to do'],
    ['missing help', withP9({ help: '' }), 'Pathway P9, step P9.1: it needs a line of help'],
    ['a step twice', withP9({}, { key: 'P9.1' }), 'Pathway P9, step P9.1: it is there twice'],
    ['a step of another pathway', withP9({ key: 'P8.1' }), 'Pathway P9, step P8.1: a step here is called P9.1, P9.2 and so on'],
    ['an unknown condition', withP9({ when: 'it_rains' }), 'Pathway P9, step P9.1: the condition "it_rains" is not known'],
    ['an unknown outside body', withP9({ bodies: ['ombudsman'] }), 'Pathway P9, step P9.1: the outside body "ombudsman" is not known'],
    ['an unknown pathway to open', withP9({ mayOpen: ['P99'] }), 'Pathway P9, step P9.1: the pathway "P99" is not known'],
    [
      'a time from what may never be',
      withP9({ when: 'formal' }, {}),
      'Pathway P9, step P9.2: it counts from step P9.1, which may never be needed',
    ],
    [
      'an automatic step of a person',
      withP9({ automatic: true }),
      'Pathway P9, step P9.1: what is automatic, and only that, is owned by "system"',
    ],
    [
      'a hand-made step of the system',
      withP9({ owners: ['system'] }),
      'Pathway P9, step P9.1: what is automatic, and only that, is owned by "system"',
    ],
    [
      'no clock and no words',
      withP9({ clock: { within: 'when_needed' } }),
      'Pathway P9, step P9.1: no clock runs, so it needs words that say when',
    ],
    [
      'a required step that comes back',
      withP9({ clock: { within: 'monthly' }, requiredBeforeClosing: true }),
      'Pathway P9, step P9.1: it comes back each time, so a case could never be closed',
    ],
    [
      'a count from first known for anyone else',
      withP9({ clock: { after: 'first_known', within: '1 WD' } }),
      'Pathway P9, step P9.1: only LADO, police and H72 count from "first_known"',
    ],
    ['a pathway without steps', withP9(), 'Pathway P9: it has no steps'],
    ['an unknown pathway', [...pathways, { key: 'P15', steps: [] }], 'Pathway P15: Heed knows no such pathway'],
    ['a pathway twice', [...pathways, ...pathways.slice(0, 1)], 'Pathway P0: it is there twice'],
    ['a missing pathway', pathways.slice(1), 'Pathway P0: it is not there'],
  ])('%s', (_what, data, sentence) => {
    expect(() => readProcedures(data)).toThrow(ProcedureFault);
    expect(() => readProcedures(data)).toThrow(sentence);
  });
});

describe('reading the procedures takes', () => {
  it('what counts from a step that is needed on the same ground', () => {
    const procedures = readProcedures(withP9({}, { when: 'formal' }, { when: 'formal' }));
    expect(procedures.step('P9.3')?.clock).toEqual({ after: 'step:P9.2', within: '1 WD' });
  });

  it('a first step from the opening and each later one from the step before it', () => {
    const procedures = readProcedures(withP9({}, {}, { clock: { after: 'submitted', within: '2 CD' } }));
    expect(procedures.stepsOf('P9').map((step) => step.clock.after)).toEqual(['opened', 'step:P9.1', 'submitted']);
  });

  it('company as the other step’s clock', () => {
    const { clock, dueWith } = readProcedures(withP9({}, {}, { clock: { within: 'with:2' } })).stepsOf('P9')[2] ?? {};
    expect([clock, dueWith]).toEqual([{ after: 'step:P9.1', within: '1 WD' }, 'P9.2']);
  });
});

describe('the procedures that Heed comes with', () => {
  const procedures = loadProcedures();

  it('are all there, and nobody can change them', () => {
    for (const key of pathwayKeys) {
      expect(procedures.pathway(key).steps.length).toBeGreaterThan(2);
      for (const part of [procedures.pathway(key), procedures.stepsOf(key), ...procedures.stepsOf(key)])
        expect(Object.isFrozen(part)).toBe(true);
    }
    expect(procedures.step('P1.19')).toBeNull();
  });

  it('have the eighteen steps of an allegation, and the letter that follows a suspension', () => {
    const numbers = procedures.stepsOf('P1').map((step) => step.number);
    expect(numbers.filter((number) => /^\d+$/.test(number))).toEqual(Array.from({ length: 18 }, (_, index) => String(index + 1)));
    expect(numbers.filter((number) => !/^\d+$/.test(number))).toEqual(['8a']);
  });

  it('let no step of Heed’s own wait for a person', () => {
    const automatic = pathwayKeys.flatMap((key) => procedures.stepsOf(key)).filter((step) => step.automatic);
    expect(automatic.map((step) => step.key)).toEqual(['P0.1', 'P1.2', 'P4.1', 'P5.1']);
  });

  it('say what to do and how in plain sentences', () => {
    for (const step of pathwayKeys.flatMap((key) => procedures.stepsOf(key))) {
      expect(step.what).toMatch(/^[A-Z][^.]*[^.]$/);
      expect(step.help).toMatch(/[.?]$/);
      expect(`${step.what} ${step.help}`).not.toMatch(/_|'|offender|victim|user/);
    }
  });
});
