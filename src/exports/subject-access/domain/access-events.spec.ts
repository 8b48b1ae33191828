import { type AccessEvent, isAgreed, type KeptEvent, stateOf } from './access-events.js';

const said = (event: Partial<AccessEvent> & Pick<AccessEvent, 'kind'>, by = 'head'): KeptEvent =>
  ({ by, byName: by, savedAt: '2026-11-09T10:00:00.000Z', ...event }) as KeptEvent;
const asked = said({ kind: 'asked', receivedOn: '2026-11-09' });
const parts = said({ kind: 'parts', choices: { a: { goes: 'out' } } });
const names = said({ kind: 'names', names: {}, hidden: [], sharer: null }, 'hr');
const proposed = said({ kind: 'proposed', to: 'slt', toName: 'slt', print: 'one' });
const yes = said({ kind: 'answered', agrees: true, reason: '' }, 'slt');
const no = said({ kind: 'answered', agrees: false, reason: 'No' }, 'slt');

test.each([
  ['agreed', [asked, parts, names, proposed, yes], true],
  ['another content than was agreed', [asked, parts, said({ kind: 'proposed', to: 'slt', toName: 'slt', print: 'two' }), yes], false],
  ['nobody answered', [asked, parts, proposed], false],
  ['not agreed', [asked, parts, proposed, no], false],
  ['not agreed, and put again', [asked, parts, proposed, no, proposed], false],
  ['agreed the second time', [asked, parts, proposed, no, proposed, yes], true],
  ['parts changed since', [asked, parts, proposed, yes, parts], false],
  ['names changed since', [asked, parts, proposed, yes, names], false],
  ['the request was put right since', [asked, parts, proposed, yes, asked], false],
  ['taken once, and again', [asked, parts, proposed, yes, said({ kind: 'taken', forWhom: 'Her' })], true],
])('%s', (_, events, agreed) => {
  const state = stateOf(events);
  expect(state && isAgreed(state, 'one')).toBe(agreed);
});

test('whoever chose anything prepared it, and the later choice counts', () => {
  const later = said({ kind: 'parts', choices: { a: { goes: 'left-out', exemption: 'crime', why: 'Asked by the police' } } }, 'hr');
  const state = stateOf([asked, parts, later, proposed, yes]);
  expect([...(state?.preparers ?? [])]).toEqual(['head', 'hr']);
  expect(state?.choices.get('a')).toEqual({ goes: 'left-out', exemption: 'crime', why: 'Asked by the police' });
});

test('nothing was asked', () => expect(stateOf([])).toBeNull());
