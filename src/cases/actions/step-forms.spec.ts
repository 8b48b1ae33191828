import { pathwayKeys } from '../../rules/index.js';
import { procedures } from './calendar.js';
import { formsOfStep, onlyFormOf } from './step-forms.js';

const all = pathwayKeys.flatMap((key) => procedures.stepsOf(key));
const line = (key: string) => ({ id: key.replace('.', '-'), step: procedures.step(key) });
type Looking = Parameters<typeof formsOfStep>[1];
const looking = (level: string, via: string) => ({ row: { reference: 'HD-7K3Q-9M2R' }, level, via }) as Looking;
const head = looking('manager', 'headteacher');

test.each<[string, readonly string[]]>([
  ['P1.1', []],
  ['P1.3', ['Tell the LADO']],
  ['P1.4', ['Tell the police', 'Tell children’s social care']],
  ['P1.5', ['Write down who notified whom']],
  ['P1.15', []],
  ['P3.12', ['Decide about the DBS', 'Decide about the TRA']],
  ['P5.5', ['Tell the platform']],
  ['P5.9', ['Write down the support']],
  ['P8.5', ['Tell the legal team']],
])('%s leads to %j', (key, expected) => {
  expect(formsOfStep(line(key), head).map(({ text }) => text)).toEqual(expected);
});

test('the button of a list leads to a form where there is one and nothing else', () => {
  expect(onlyFormOf(line('P1.3'), head)).toBe('/cases/HD-7K3Q-9M2R/referrals/new/lado?step=P1-3');
  expect(onlyFormOf(line('P5.9'), head)).toBe('/cases/HD-7K3Q-9M2R/support/new');
  for (const key of ['P1.1', 'P1.4', 'P3.12', 'P4.6']) expect([key, onlyFormOf(line(key), head)]).toEqual([key, null]);
});

test('a step of which telling is only a part is not done by telling', () => {
  expect(formsOfStep(line('P4.6'), head)).toEqual([{ text: 'Tell the platform', href: '/cases/HD-7K3Q-9M2R/referrals/new/platform' }]);
});

test('whoever may not read legal advice is led to no form for it', () => {
  const other = looking('handler', 'slt_contact');
  expect(formsOfStep(line('P8.5'), other)).toEqual([]);
  expect(formsOfStep(line('P9.5'), other).map(({ text }) => text)).toEqual(['Tell the police']);
});

test('every step that tells somebody has a form, for whoever manages the case', () => {
  const without = all.filter((step) => step.bodies.length > 0 && formsOfStep({ id: step.key, step }, head).length === 0);
  expect(without.map(({ key }) => key)).toEqual(['P1.15']);
});
