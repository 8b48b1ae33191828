import type { HarmAnswers, PathwayEnding, PathwayKey } from '../../../rules/index.js';
import { isGraver, type KnownPathway, pathwayChange } from './pathway-change.js';

const known = (key: PathwayKey, openedBy = 'triage', ending: PathwayEnding | null = null): KnownPathway => ({
  id: `id-${key}`,
  key,
  openedBy,
  ending,
});

test.each<[string, KnownPathway[], PathwayKey[], boolean, { open: string[]; replace: string[] }]>([
  ['opens what nothing runs for', [known('P0', 'heed')], ['P2'], false, { open: ['P2'], replace: [] }],
  ['keeps what runs and is wanted', [known('P4', 'heed')], ['P4'], false, { open: [], replace: [] }],
  ['replaces what only the sending opened', [known('P4', 'heed')], ['P6'], false, { open: ['P6'], replace: ['id-P4'] }],
  ['replaces what an earlier triage opened', [known('P2')], ['P3'], false, { open: ['P3'], replace: ['id-P2'] }],
  ['never lets an allegation go', [known('P1')], ['P2'], true, { open: ['P2'], replace: [] }],
  ['keeps what a step opened', [known('P5', 'heed'), known('P9', 'P5.4')], ['P5'], false, { open: [], replace: [] }],
  [
    'does not begin again what has its outcome',
    [known('P2', 'triage', 'outcome_recorded')],
    ['P2', 'P3'],
    false,
    { open: ['P3'], replace: [] },
  ],
  ['begins again what was only replaced', [known('P4', 'heed', 'replaced_at_triage')], ['P4'], false, { open: ['P4'], replace: [] }],
  ['the LADO’s word stands', [known('P1', 'triage', 'threshold_not_met')], ['P1'], false, { open: [], replace: [] }],
  ['until something graver is known', [known('P1', 'triage', 'threshold_not_met')], ['P1'], true, { open: ['P1'], replace: [] }],
])('%s', (_, now, wanted, graver, change) => {
  expect(pathwayChange(now, wanted, graver)).toEqual(change);
});

const limbs = (H1: HarmAnswers['H1'], H2: HarmAnswers['H1'] = 'no'): HarmAnswers => ({ H1, H2, H3: 'no', H4: 'no' });

test.each([
  [null, limbs('not_sure'), true],
  [null, limbs('no'), false],
  [limbs('not_sure'), limbs('not_sure'), false],
  [limbs('not_sure'), limbs('yes'), true],
  [limbs('yes'), limbs('no', 'not_sure'), true],
  [limbs('yes'), limbs('not_sure'), false],
  [limbs('yes'), null, false],
])('%j then %j: graver is %s', (before, now, graver) => {
  expect(isGraver(before, now)).toBe(graver);
});
