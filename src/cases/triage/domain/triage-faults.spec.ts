import { faultsInDecision, faultsInQuestions, limbsOf, type TypedTriage } from './triage-faults.js';

const whys = { H1Why: 'a', H2Why: 'b', H3Why: 'c', H4Why: 'd' };
const allNo = { H1: 'no', H2: 'no', H3: 'no', H4: 'no', ...whys };
const typed = (said: Partial<TypedTriage> = {}): TypedTriage => ({
  noAdult: '',
  ...allNo,
  classifications: ['advice'],
  categories: [],
  staffCode: '',
  pupil: { day: '', month: '', year: '' },
  contactDays: '',
  throughWork: '',
  reason: 'Because.',
  whyLate: '',
  secondPerson: '',
  disclosure: '',
  teacher: '',
  pupilSays: '',
  offence: '',
  ...said,
});
const around = { mayAgree: ['one'], late: false, today: '2026-12-14' };
const restriction = { teacher: 'yes', pupilSays: 'yes', offence: 'no' };

describe('The four questions', () => {
  test.each<[string, Partial<TypedTriage>, Record<string, string>]>([
    ['all answered', {}, {}],
    ['not asked', { noAdult: 'yes', H1: '', H1Why: '' }, {}],
    ['one without an answer', { H4: '' }, { H4: 'Choose yes, no or not sure' }],
    ['one with an answer that nobody was offered', { H2: '__proto__', H2Why: '' }, { H2: 'Choose yes, no or not sure' }],
    ['one without a reason', { H3: 'yes', H3Why: '' }, { H3Why: 'Write why you answered “yes”' }],
    [
      'also "no" and "not sure" have a reason',
      { H1Why: '', H2: 'not_sure', H2Why: '' },
      { H1Why: 'Write why you answered “no”', H2Why: 'Write why you answered “not sure”' },
    ],
  ])('%s', (_, said, faults) => {
    expect(faultsInQuestions(typed(said))).toEqual(faults);
  });

  test('nobody here is concerned: there are no answers', () => {
    expect(limbsOf(typed({ noAdult: 'yes' }))).toBeNull();
    expect(limbsOf(typed())).toEqual({ H1: 'no', H2: 'no', H3: 'no', H4: 'no' });
  });
});

describe('The decision', () => {
  test.each<[string, Partial<TypedTriage>, readonly string[]]>([
    ['is fine', {}, []],
    ['needs a kind', { classifications: [] }, ['classifications']],
    ['needs a reason', { reason: '' }, ['reason']],
    ['"no breach" stands alone', { classifications: ['no_breach', 'advice'] }, ['classifications']],
    ['"not for us" stands alone', { classifications: ['out_of_scope', 'advice'] }, ['classifications']],
    ['an allegation needs a question', { classifications: ['allegation'] }, ['classifications']],
    ['an allegation with a question', { H1: 'yes', classifications: ['allegation'], ...restriction }, []],
    ['"no breach" while the threshold may be met', { H1: 'not_sure', classifications: ['no_breach'], ...restriction }, ['classifications']],
    ['section 141F is asked with the threshold', { H1: 'yes', classifications: ['allegation'] }, ['teacher', 'pupilSays', 'offence']],
    [
      '"no breach" on contact with a pupil needs a second person',
      { classifications: ['no_breach'], categories: ['contact_with_pupil'] },
      ['secondPerson'],
    ],
    [
      'a second person who may not',
      { classifications: ['no_breach'], categories: ['contact_with_pupil'], secondPerson: 'other' },
      ['secondPerson'],
    ],
    ['a second person who may', { classifications: ['no_breach'], categories: ['contact_with_pupil'], secondPerson: 'one' }, []],
    ['a low-level concern is tested against the staff code', { classifications: ['low_level_concern'] }, ['staffCode']],
    ['a low-level concern with a nagging doubt', { classifications: ['low_level_concern'], staffCode: 'not_sure' }, []],
    ['what is consistent with the staff code is none', { classifications: ['low_level_concern'], staffCode: 'no' }, ['staffCode']],
    ['"no breach" on anything else needs nobody', { classifications: ['no_breach'], categories: ['copyright'] }, []],
    [
      'a grievance asks HR before conduct',
      { classifications: ['conduct_breach'], categories: ['raising_concerns_online'] },
      ['disclosure'],
    ],
    [
      'days of contact that cannot be read',
      { categories: ['contact_with_former_pupil'], contactDays: 'x', throughWork: 'no' },
      ['contactDays'],
    ],
    ['days of contact that nobody asked for', { contactDays: 'x' }, []],
    ['a grievance that is no conduct matter does not', { categories: ['raising_concerns_online'] }, []],
  ])('%s', (_, said, fields) => {
    expect(Object.keys(faultsInDecision(typed(said), around)).sort()).toEqual([...fields].sort());
  });

  test('late needs a reason', () => {
    expect(faultsInDecision(typed(), { ...around, late: true })).toEqual({ whyLate: 'Write why it is late' });
    expect(faultsInDecision(typed({ whyLate: 'Half-term.' }), { ...around, late: true })).toEqual({});
  });
});
