import { type Recording, recordFaults } from './record-faults.js';

const due = new Date('2026-11-10T23:59:59Z');
const recording = (said: Partial<Recording>): Recording => ({
  dueAt: due,
  advisory: false,
  doneAt: new Date('2026-11-10T12:00:00Z'),
  whyLate: '',
  ...said,
});
const late = new Date('2026-11-11T09:00:00Z');

test.each<[string, Partial<Recording>, Record<string, string>]>([
  ['done in time', {}, {}],
  ['late without a reason', { doneAt: late }, { whyLate: 'Write why it was late' }],
  ['late with a reason', { doneAt: late, whyLate: 'The office was closed.' }, {}],
  ['past a guide line', { doneAt: late, advisory: true }, {}],
  ['never due', { doneAt: late, dueAt: null }, {}],
  ['a date that does not exist', { doneAt: 'Write a real date' }, { done: 'Write a real date' }],
])('%s', (_, said, faults) => {
  expect(recordFaults(recording(said))).toEqual(faults);
});
