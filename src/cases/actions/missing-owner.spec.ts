import { pathwayKeys } from '../../rules/index.js';
import type { ReaderName } from '../case-look.js';
import { procedures } from './calendar.js';
import { missingOwner } from './missing-owner.js';
import { comesByStep } from './step-readers.js';

const reader = (via: string, level = 'reader'): ReaderName => ({ accountId: via, name: via, level, via });
const head = reader('headteacher', 'manager');

function missing(key: string, readers: readonly ReaderName[], more: { ownerAccountId?: string; restrictedTo?: string[] } = {}) {
  const step = procedures.step(key);
  const circle = { readers, file: { knows: { restrictedTo: more.restrictedTo ?? null } as never } };
  return missingOwner({ step, owners: step?.owners ?? ['holder'], ownerAccountId: more.ownerAccountId ?? null }, circle);
}

test('every step of every procedure: who comes by holding the case or by a step, and who only by name', () => {
  const steps = pathwayKeys.flatMap((key) => procedures.stepsOf(key));
  const byName = steps.filter((step) => !step.automatic && !comesByStep(step) && missing(step.key, [head]) !== null);
  const owners = byName.map(({ key, owners: [first] }) => `${key} ${first ?? ''}`);
  expect(owners).toEqual([
    'P1.12 hr_adviser',
    'P1.17 hr_adviser',
    'P3.5 investigating_officer',
    'P3.7 hr_adviser',
    'P3.8 panel_member',
    'P3.10 hr_adviser',
    'P3.11 panel_member',
    'P12.5 panel_member',
    'P14.2 dpo',
    'P14.3 dpo',
    'P14.4 dpo',
    'P14.5 dpo',
  ]);
});

test('the first owner has to come where nobody else answers for the step, and may where somebody does', () => {
  expect(missing('P1.17', [head])).toEqual({ owner: 'hr_adviser', needed: true });
  expect(missing('P3.8', [head])).toEqual({ owner: 'panel_member', needed: false });
  expect(missing('P14.4', [reader('chair', 'manager')])).toEqual({ owner: 'dpo', needed: true });
});

test('nobody is missing once they are in, or somebody in their place is', () => {
  expect(missing('P1.17', [head, reader('hr_adviser')])).toBeNull();
  expect(missing('P1.17', [head, reader('second_hr_adviser')])).toBeNull();
  expect(missing('P1.4', [head])).toBeNull();
  expect(missing('P0.1', [])).toBeNull();
});

test('a restriction keeps out those whom a step would bring in', () => {
  expect(missing('P1.4', [head], { restrictedTo: ['headteacher'] })).toEqual({ owner: 'dsl', needed: false });
  expect(missing('P1.4', [head, reader('deputy_dsl', 'handler')], { restrictedTo: ['headteacher', 'deputy_dsl'] })).toBeNull();
});

test('what was given to somebody by name waits for them, and for nobody once they are out', () => {
  expect(missing('P1.17', [head], { ownerAccountId: 'headteacher' })).toBeNull();
  expect(missing('P1.3', [head], { ownerAccountId: 'deputy' })).toEqual({ accountId: 'deputy' });
});
