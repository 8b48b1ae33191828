import { type Ending, type WhatFollows, whatFollows } from './what-follows.js';

const ending = (said: Partial<Ending>): Ending => ({
  pathway: 'P3',
  finding: 'proven',
  staff: [],
  engagements: ['employee_teacher'],
  besideAllegation: false,
  ...said,
});

test.each<[string, Partial<Ending>, Partial<WhatFollows>]>([
  ['X01', { staff: ['first_written_warning'] }, { retention: 'warn_first', reference: 'live_warning', personnel: 'warning_on_file' }],
  ['X02', { pathway: 'P2', finding: 'advice_given' }, { retention: 'llc', reference: 'no_unless_disclosed', personnel: 'keep_apart' }],
  [
    'X03',
    { pathway: 'P1', finding: 'unsubstantiated', staff: ['training_or_supervision'] },
    { retention: 'alleg_other', reference: 'never', personnel: 'summary_and_copy', toConsider: ['dbs', 'tra'] },
  ],
  [
    'X04',
    { pathway: 'P1', finding: 'substantiated', staff: ['summary_dismissal'] },
    { retention: 'alleg_other', reference: 'facts_only', toConsider: ['dbs', 'tra'] },
  ],
  ['X05', { pathway: 'P1', finding: 'malicious' }, { retention: 'alleg_malicious_false', reference: 'never', personnel: 'remove' }],
  ['X06', { staff: ['final_written_warning', 'content_removed'] }, { retention: 'warn_final', toConsider: [] }],
  ['X07', { pathway: 'P1', finding: 'unfounded' }, { retention: 'alleg_other', reference: 'never' }],
  ['X08', { pathway: 'P4', finding: 'confirmed' }, { retention: 'unwanted_contact', reference: null, personnel: null, toConsider: [] }],
  ['X11', { pathway: 'P6' }, { retention: 'pupil_behaviour' }],
  ['X12', { pathway: 'P7', finding: null }, { retention: 'harmful_material_record' }],
  ['X13', { pathway: 'P8' }, { retention: 'ex_employee_legal' }],
  ['X14', { pathway: 'P10', finding: null }, { retention: 'other_school' }],
  ['X15', { pathway: 'P2', finding: 'advice_given', engagements: ['agency_worker'] }, { retention: 'llc_supply', toConsider: ['agency'] }],
  ['no case to answer', { finding: 'no_case' }, { retention: 'case_not_found', reference: 'never', personnel: 'nothing' }],
  ['no case to answer beside an allegation', { finding: 'no_case', besideAllegation: true }, { retention: 'alleg_other' }],
  ['a warning beside an allegation', { staff: ['first_written_warning'], besideAllegation: true }, { retention: 'alleg_other' }],
  ['resigned first', { staff: ['resigned_before_outcome'] }, { retention: 'conduct_case_file', toConsider: ['dbs', 'tra'] }],
  ['a contractor', { engagements: ['contractor'], staff: ['contractor_removed'] }, { toConsider: ['dbs', 'tra', 'employer'] }],
])('%s', (_, said, follows) => {
  expect(whatFollows(ending(said))).toMatchObject(follows);
});
