import type { AccountName } from '../school.js';
import type { Fields } from './race.js';

/** How two who send one form in the same moment fare. */
export interface Race {
  /** Who they are: one of them twice, where nobody else may send it, in two windows. */
  readonly by?: readonly [AccountName, AccountName];
  readonly fields?: Fields;
  readonly picks?: Fields;
  readonly leaves?: readonly string[];
  readonly types?: readonly string[];
  /** With what makes the form whole where it is tried with bad input. */
  readonly takesPlain?: true;
  /** Both are recorded, and this page of the case shows the words of both. Else one of the two wins. */
  readonly bothStandOn?: string;
  /** Fields whose words stand where whoever is second need not be able to read. */
  readonly apart?: readonly string[];
  /** Nothing is typed, so nothing can be lost: both are answered, and neither by a fault. */
  readonly typesNothing?: true;
}

const date = (name: string, day = '6') => ({ [`${name}-day`]: day, [`${name}-month`]: '11', [`${name}-year`]: '2026' });
const twoWindows = (who: AccountName) => [who, who] as const;
const questions = { H1: 'no', H2: 'no', H3: 'no', H4: 'no' };

/** Every form of a case that can be lost in a race, by the name under which `formsOfACase` sets it out. */
export const racesOfACase: Readonly<Record<string, Race>> = {
  'POST /cases/:reference/actions': { bothStandOn: 'actions' },
  'POST /cases/:reference/actions/:id': {},
  'POST /cases/:reference/actions/:id/not-needed': {},
  'POST /cases/:reference/actions/:id/owner': { fields: {}, picks: { owner: 'Amabel Sedgewick' } },
  'POST /cases/:reference/close': {},
  'POST /cases/:reference/data-breach': { fields: { dataBreach: 'no' } },
  'POST /cases/:reference/fork': {
    by: twoWindows('head'),
    fields: { kind: 'data_breach', who: 'other', engagement: 'unknown', name: 'Somebody else' },
    apart: ['about'],
  },
  'POST /cases/:reference/merges/:id/undo': {},
  'POST /cases/:reference/letters/new/:kind': { fields: { how: 'post', words: 'You are suspended.' } },
  'POST /cases/:reference/meetings/new': {
    fields: { kind: 'welfare', state: 'cancelled', attendees: 'Rowena Tasker, union companion', ...date('at', '20') },
    leaves: ['title'],
  },
  'POST /cases/:reference/meetings/:id': { fields: { state: 'cancelled' } },
  'POST /cases/:reference/support/new': {
    picks: { party: 'Casimir Ondry' },
    fields: { kind: 'counselling', answer: 'not_answered', ...date('review', '20') },
  },
  'POST /cases/:reference/support/:id': { fields: { answer: 'declined', 'review-day': '', 'review-month': '', 'review-year': '' } },
  'POST /cases/:reference/messages': { bothStandOn: 'timeline' },
  'POST /cases/:reference/outcome': { fields: { finding: 'confirmed', pupil: 'conversation' }, leaves: ['days'] },
  'POST /cases/:reference/outcome (a low-level concern)': { fields: { finding: 'noted_no_action', staff: 'no_action' }, leaves: ['days'] },
  'POST /cases/:reference/outcome/sign-off': { by: twoWindows('slt'), fields: { agree: 'no' } },
  'POST /cases/:reference/pause': { fields: { pausedFor: 'police' } },
  'POST /cases/:reference/people/add': { fields: { part: 'witness', engagement: 'pupil' }, bothStandOn: 'people' },
  'POST /cases/:reference/people/bring-in': { picks: { account: 'Philippa Nettlecombe' }, fields: { as: 'hr_adviser' } },
  'POST /cases/:reference/people/assign': { picks: { account: 'Torvald Penhallick' } },
  'POST /cases/:reference/people/links/:id/undo': {},
  'POST /cases/:reference/people/same/:id': { fields: { verdict: 'same' } },
  'POST /cases/:reference/people/restrict': { by: twoWindows('head') },
  'POST /cases/:reference/people/seats/:seat/end': {},
  'POST /cases/:reference/referrals/new/:body': { fields: { threshold: 'not_said', hold: 'none' } },
  'POST /cases/:reference/referrals/:id/correct': {},
  'POST /cases/:reference/repeats/:id': { fields: { verdict: 'together' } },
  'POST /cases/:reference/leaving': { fields: { 'left-day': '31', 'left-month': '8', 'left-year': '2029' } },
  'POST /cases/:reference/reopen': {},
  'POST /cases/:reference/restriction': { fields: { why: 'court_order' } },
  'POST /cases/:reference/restriction/again': {},
  'POST /cases/:reference/resume': {},
  'POST /cases/:reference/reviews/:id': { by: twoWindows('head'), fields: { ...questions, verdict: 'concern' } },
  'POST /cases/:reference/subject-access/new': { by: twoWindows('head'), takesPlain: true, picks: { person: 'Casimir Ondry' } },
  'POST /cases/:reference/subject-access/:id/request': { by: twoWindows('head') },
  'POST /cases/:reference/subject-access/:id/names': { by: twoWindows('head'), takesPlain: true },
  'POST /cases/:reference/subject-access/:id/parts/:page': { by: twoWindows('head'), takesPlain: true },
  'POST /cases/:reference/subject-access/:id/second': { by: twoWindows('head'), picks: { second: 'Amabel Sedgewick' } },
  'POST /cases/:reference/subject-access/:id/answer': { by: twoWindows('slt'), fields: { agree: 'no' } },
  'POST /cases/:reference/suspension/decide': { fields: { decided: 'suspended', employer: 'academy_trust', ...date('review', '20') } },
  'POST /cases/:reference/suspension/:id/again': { fields: { result: 'goes_on', ...date('review', '20') } },
  'POST /cases/:reference/suspension/:id/correct': {},
  'POST /cases/:reference/timeline/notes': { bothStandOn: 'timeline' },
  'POST /cases/:reference/triage (its second page)': {
    fields: { page: 'decision', noAdult: 'yes', classifications: 'third_party_conduct' },
    types: ['reason'],
  },
  'POST /cases/:reference/triage/agree': { by: twoWindows('slt'), fields: { agree: 'no' } },
};
