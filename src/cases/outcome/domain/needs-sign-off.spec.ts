import { type Ended, needsSignOff, type SignOffReason } from './needs-sign-off.js';

const ended = (said: Partial<Ended>): Ended => ({
  pathway: 'P2',
  finding: 'noted_no_action',
  follows: ['no_action'],
  categories: ['contact_with_pupil'],
  ...said,
});

test.each<[string, Partial<Ended>, boolean, SignOffReason | null]>([
  ['no further action on contact with a pupil', {}, false, 'contact_with_pupil'],
  ['advice on contact with a pupil', { finding: 'advice_given', follows: ['management_advice'] }, false, null],
  ['no action, whatever it is called', { finding: 'advice_given' }, false, 'contact_with_pupil'],
  ['no case to answer', { pathway: 'P3', finding: 'no_case' }, false, 'contact_with_pupil'],
  ['a warning', { pathway: 'P3', finding: 'proven', follows: ['first_written_warning'] }, false, null],
  ['about something else', { categories: ['copyright'] }, false, null],
  ['an allegation, which the LADO sees', { pathway: 'P1', finding: 'unfounded' }, false, null],
  ['a school that wants it always', { pathway: 'P9', finding: 'confirmed', categories: [] }, true, 'school'],
])('%s', (_, said, schoolWants, reason) => {
  expect(needsSignOff(ended(said), schoolWants)).toBe(reason);
});
