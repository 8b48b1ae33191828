import { type Deciding, isWarning, offered, outcomeFaults, type TypedOutcome } from './outcome-faults.js';

const deciding = (said: Partial<Deciding> = {}): Deciding => ({
  pathway: 'P3',
  engagements: ['employee_teacher'],
  isHeadteacher: false,
  ...said,
});
const typed = (said: Partial<TypedOutcome> = {}): TypedOutcome => ({
  finding: 'proven',
  staff: ['management_advice'],
  pupil: [],
  thirdParty: [],
  reasons: 'Because.',
  days: '',
  issuedOn: { day: '2026-11-09' },
  ...said,
});

test.each<[string, Partial<TypedOutcome>, Partial<Deciding>, Record<string, string>]>([
  ['is fine', {}, {}, {}],
  ['needs a finding', { finding: '' }, {}, { finding: 'Choose what was found' }],
  ['needs a finding of its own pathway', { finding: 'substantiated' }, {}, { finding: 'Choose what was found' }],
  ['needs something that follows', { staff: [] }, {}, { staff: 'Choose what follows, or “No action”' }],
  [
    '"no action" stands alone',
    { staff: ['no_action', 'content_removed'] },
    {},
    { staff: '“No action” stands alone. Choose it or the others' },
  ],
  [
    'one warning, not two',
    { staff: ['first_written_warning', 'final_written_warning'] },
    {},
    { staff: 'Choose one warning, dismissal or other formal outcome, not several' },
  ],
  ['a warning and what is taken down', { staff: ['first_written_warning', 'content_removed'] }, {}, {}],
  ['no warning for a volunteer', { staff: ['first_written_warning'] }, { engagements: ['volunteer'] }, { staff: 'Choose from the list' }],
  [
    'no warning for whom we don’t know',
    { staff: ['first_written_warning'] },
    { engagements: ['unknown'] },
    { staff: 'Choose from the list' },
  ],
  ['no agency for an employee', { staff: ['agency_not_to_return'] }, {}, { staff: 'Choose from the list' }],
  [
    'a day that does not exist',
    { staff: ['first_written_warning'], issuedOn: { fault: 'Write a real date' } },
    {},
    { issued: 'Write a real date' },
  ],
  ['a day does not matter without a warning', { issuedOn: { fault: 'Write a real date' } }, {}, {}],
  ['needs reasons', { reasons: '' }, {}, { reasons: 'Write your reasons' }],
  [
    'only the headteacher suspends a pupil',
    { staff: [], pupil: ['suspension'], days: '2' },
    { pathway: 'P6' },
    { pupil: 'Only the headteacher can suspend or exclude a pupil' },
  ],
  [
    'a suspension has days',
    { staff: [], pupil: ['suspension'] },
    { pathway: 'P6', isHeadteacher: true },
    { days: 'Write how many school days, from 1 to 45' },
  ],
  ['a suspension of two days', { staff: [], pupil: ['suspension'], days: '2' }, { pathway: 'P6', isHeadteacher: true }, {}],
  ['nothing to choose, only reasons', { finding: '', staff: [] }, { pathway: 'P11' }, {}],
])('%s', (_, said, around, faults) => {
  expect(outcomeFaults(typed(said), deciding(around))).toEqual(faults);
});

test('each group of people is offered its own', () => {
  expect(offered(deciding({ pathway: 'P4' }))).toMatchObject({ staff: [] });
  expect(offered(deciding({ pathway: 'P9' })).pupil).toEqual([]);
  expect(offered(deciding({ engagements: ['agency_worker'] })).staff).toContain('agency_not_to_return');
  expect(offered(deciding({ engagements: ['pupil'] })).staff).toEqual([]);
});

test('only warnings count for a time', () => {
  expect(
    ['recorded_oral_warning', 'first_written_warning', 'final_written_warning', 'summary_dismissal', 'no_such'].map(isWarning),
  ).toEqual([true, true, true, false, false]);
});
