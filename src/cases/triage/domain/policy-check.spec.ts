import { judged, readContact, type TypedContact } from './policy-check.js';

const nobody = { day: '', month: '', year: '' };
const nothing: TypedContact = { pupil: nobody, contactDays: '', throughWork: '' };
const said: TypedContact = {
  pupil: { day: '12', month: '12', year: '2007' },
  contactDays: '11 12 2026\n12/12/2026',
  throughWork: 'no',
};
const today = '2026-12-14';

describe('Contact with a former pupil, as it was typed', () => {
  test('nothing at all is nothing to hold against the rule', () => {
    expect(readContact(nothing, today)).toEqual({ said: null, faults: {} });
  });

  test('X09: under 19 not, on the 19th birthday allowed; where no former pupil is allowed, neither', () => {
    const { said: contact } = readContact(said, today);
    if (contact === null) throw new Error('Nothing was read');
    expect(judged('under_19', contact)).toEqual([
      { on: '2026-12-11', verdict: 'breach', age: 18 },
      { on: '2026-12-12', verdict: 'allowed', age: 19 },
    ]);
    expect(judged('all_former_pupils', contact).map(({ verdict }) => verdict)).toEqual(['breach', 'breach']);
  });

  test('days are read as people write them, in order, each once', () => {
    const contactDays = '12.12.2026, 1-9-2026;\n\n 11 12 2026 \n12/12/2026';
    expect(readContact({ ...said, contactDays }, today).said?.days).toEqual(['2026-09-01', '2026-12-11', '2026-12-12']);
  });

  test('without a date of birth the rule asks for it', () => {
    const { said: contact } = readContact({ ...said, pupil: nobody }, today);
    expect(contact && judged('under_19', contact)[0]).toEqual({ on: '2026-12-11', verdict: 'ask', age: null });
  });

  test.each<[string, Partial<TypedContact>, string[]]>([
    ['a day that does not exist', { contactDays: '31 2 2026' }, ['contactDays']],
    ['words instead of a day', { contactDays: 'last week' }, ['contactDays']],
    ['a day to come', { contactDays: '15 12 2026' }, ['contactDays']],
    ['no day', { contactDays: '' }, ['contactDays']],
    ['too many days', { contactDays: '1 12 2026\n'.repeat(32) }, ['contactDays']],
    ['a birth to come', { pupil: { ...said.pupil, year: '2027' } }, ['pupil']],
    ['half a date of birth', { pupil: { ...said.pupil, day: '' } }, ['pupil']],
    ['markup for a date', { pupil: { ...said.pupil, month: '<b>' } }, ['pupil']],
    ['no word on work', { throughWork: '' }, ['throughWork']],
    ['NUL and a line that runs on', { contactDays: '11 12 2026\u0000' }, ['contactDays']],
  ])('%s is a fault at its field', (_, change, fields) => {
    const { said: contact, faults } = readContact({ ...said, ...change }, today);
    expect([contact, Object.keys(faults)]).toEqual([null, fields]);
  });
});
