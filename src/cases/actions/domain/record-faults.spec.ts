import { type Recording, recordFaults } from './record-faults.js';

const due = new Date('2026-11-10T23:59:59Z');
const recording = (said: Partial<Recording>): Recording => ({
  dueAt: due,
  advisory: false,
  bodies: [],
  doneAt: new Date('2026-11-10T12:00:00Z'),
  whyLate: '',
  body: '',
  spokeTo: '',
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
  ['nobody chosen who was told', { bodies: ['lado'] }, { body: 'Choose who was told' }],
  ['somebody chosen whom this step does not tell', { bodies: ['lado'], body: 'police', spokeTo: 'x' }, { body: 'Choose who was told' }],
  ['told, but not whom', { bodies: ['lado'], body: 'lado' }, { spokeTo: 'Write whom you spoke or wrote to' }],
  ['told nobody outside', { bodies: ['dbs', 'tra'], body: 'none' }, {}],
])('%s', (_, said, faults) => {
  expect(recordFaults(recording(said))).toEqual(faults);
});
