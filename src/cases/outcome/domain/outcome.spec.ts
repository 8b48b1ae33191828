import { obstacles, type Closable } from './closing.js';
import { type Decidable, whyNotDecided } from './outcome.js';

const decidable = (said: Partial<Decidable> = {}): Decidable => ({
  stage: 'in_action',
  concerned: ['casimir'],
  waitsForAgreement: false,
  pathway: { closed: false },
  outstanding: [],
  ...said,
});

test.each<[string, Partial<Decidable>, string, string | null]>([
  ['can be decided', {}, 'isaura', null],
  ['never by whom it is about', {}, 'casimir', 'decided-by-its-subject'],
  ['not a part that it does not have', { pathway: null }, 'isaura', 'no-such-pathway'],
  ['not twice', { pathway: { closed: true } }, 'isaura', 'already-recorded'],
  ['not once closed', { stage: 'closed' }, 'isaura', 'closed'],
  ['not before a second person agreed', { waitsForAgreement: true }, 'isaura', 'waits-for-agreement'],
  ['not before what comes first', { outstanding: ['P1.3'] }, 'isaura', 'actions-outstanding'],
])('%s', (_, said, personId, refusal) => {
  expect(whyNotDecided(decidable(said), personId)).toEqual(refusal === null ? null : { refused: refusal });
});

const closable = (said: Partial<Closable> = {}): Closable => ({
  decided: true,
  waitsForAgreement: false,
  paused: false,
  undecided: [],
  open: [],
  asksDataBreach: false,
  dataBreachAnswered: false,
  undecidedReferrals: [],
  ...said,
});

test.each<[string, Partial<Closable>, readonly object[]]>([
  ['nothing stands in the way', {}, []],
  ['nobody has decided', { decided: false }, [{ kind: 'not-decided' }]],
  ['a second person has not agreed', { waitsForAgreement: true }, [{ kind: 'waits-for-agreement' }]],
  ['somebody said wait', { paused: true }, [{ kind: 'paused' }]],
  ['a part has no outcome', { undecided: ['p'] }, [{ kind: 'outcome', pathwayId: 'p' }]],
  ['something is to be done', { open: [{ id: 'a', recurring: false }] }, [{ kind: 'action', actionId: 'a' }]],
  ['what comes back does not count', { open: [{ id: 'a', recurring: true }] }, []],
  ['the data breach is not answered', { asksDataBreach: true }, [{ kind: 'data-breach' }]],
  ['nobody decided about the DBS', { undecidedReferrals: ['dbs'] }, [{ kind: 'referral', body: 'dbs' }]],
  ['the data breach is answered', { asksDataBreach: true, dataBreachAnswered: true }, []],
])('closing: %s', (_, said, expected) => {
  expect(obstacles(closable(said))).toEqual(expected);
});
