import type { CustodyEntry, EvidenceAction } from './custody.js';
import { custodyLine, isShown } from './custody-words.js';

const entry = (action: EvidenceAction, more: Partial<CustodyEntry> = {}): CustodyEntry => ({
  at: new Date('2026-11-24T09:14:00Z'),
  action,
  actor: 'an account',
  who: 'Ben Ode',
  as: 'slt_contact',
  reason: null,
  reasonSaidAt: null,
  part: null,
  forWhom: null,
  way: null,
  outOf: null,
  damage: null,
  ...more,
});
const byReporter = { how: 'reporter', type: 'png' } as const;
const mail = { how: 'handler', type: 'eml' } as const;

test.each([
  [
    entry('evidence.viewed', { part: 'page 2', reason: 'To triage' }),
    byReporter,
    'Looked at by Ben Ode, SLT contact for online conduct (page 2): “To triage”',
  ],
  [
    entry('evidence.received', { outOf: { number: 3, attachment: 2 } }),
    mail,
    'Taken out of item 3 (attachment 2) by Ben Ode, SLT contact for online conduct',
  ],
  [
    entry('evidence.received', { as: null }),
    byReporter,
    'Added by Ben Ode, who reported it and answered “no” to the question about nudity',
  ],
  [
    entry('evidence.received', { as: null, way: 'pasted' }),
    byReporter,
    'Added by Ben Ode, who reported it and answered “no” to the question about nudity. It was pasted into the page',
  ],
  [
    entry('evidence.received', { way: 'dropped' }),
    mail,
    'Added by Ben Ode, SLT contact for online conduct, who answered “no” to the question about nudity. It was dropped onto the page, as a saved e-mail',
  ],
  [entry('evidence.confirmed'), mail, 'Let through by Ben Ode, SLT contact for online conduct. Until then nobody could look'],
  [entry('evidence.played', { reason: 'To triage' }), null, 'Played by Ben Ode, SLT contact for online conduct: “To triage”'],
  [entry('evidence.played'), null, 'Played by Ben Ode, SLT contact for online conduct: no reason given'],
  [entry('evidence.viewed', { as: null }), null, 'Looked at by Ben Ode: no reason given'],
  [entry('evidence.viewed', { as: 'hr_adviser' }), null, 'Looked at by Ben Ode, HR adviser: no reason given'],
  [entry('evidence.viewed', { reason: 'To triage' }), null, 'Looked at by Ben Ode, SLT contact for online conduct: “To triage”'],
  [
    entry('evidence.viewed', { as: null, reason: 'To triage', reasonSaidAt: new Date('2026-11-24T09:20:00Z') }),
    null,
    'Looked at by Ben Ode: “To triage”, said afterwards at 09:20',
  ],
  [entry('evidence.downloaded', { as: null }), mail, 'Original downloaded by Ben Ode: no reason given'],
  [
    entry('evidence.downloaded', { as: null, reason: 'Asked by the police' }),
    mail,
    'Original downloaded by Ben Ode: “Asked by the police”',
  ],
  [entry('evidence.printed', { as: null, reason: 'For the panel' }), mail, 'Made ready to print by Ben Ode: “For the panel”'],
  [
    entry('evidence.exported', { as: null, reason: 'A hearing', forWhom: 'The panel' }),
    mail,
    'Copied out with the case file by Ben Ode, for The panel: “A hearing”',
  ],
  [entry('evidence.stopped', { as: null }), null, 'Locked for everyone by Ben Ode'],
  [entry('evidence.damaged', { who: 'Heed', damage: 'missing' }), mail, 'Heed checked the stored file: it was gone'],
  [entry('evidence.damaged', { who: 'Heed', damage: 'altered' }), mail, 'Heed checked the stored file: it was changed'],
  [entry('evidence.whole-again', { who: 'Heed' }), mail, 'Heed checked the stored file: it is whole again'],
])('%j reads as a sentence', (one, known, line) => {
  expect(custodyLine(one, known)).toBe(line);
  expect(isShown(one)).toBe(true);
});

test('opening the page of an item is no look at what it shows', () => {
  expect(isShown(entry('evidence.opened'))).toBe(false);
  expect(isShown(entry('evidence.look-explained'))).toBe(false);
});
