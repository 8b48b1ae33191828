import { randomUUID } from 'node:crypto';
import { Casework } from '../casework.js';
import { type AccountName, aReport, named, type TestSchool } from '../school.js';
import type { Visitor } from '../web/visitor.js';
import type { FormAt } from './attack.js';
import { goesOnForAnother } from './joined-cases.js';
import {
  accessAsked,
  agreed,
  allegation,
  breachLater,
  cameBack,
  closed,
  lowLevelEnded,
  copyAgreed,
  copyPrepared,
  copyProposed,
  decidedSame,
  done,
  fresh,
  isAllegation,
  linkOn,
  metBefore,
  noBreach,
  offered,
  paused,
  planned,
  restrictionEnded,
  severalConcerns,
  type Stage,
  suspended,
  told,
  waitsForSlt,
  withReader,
} from './case-stages.js';

interface CaseForm extends Pick<FormAt, 'plain' | 'always' | 'alsoReads'> {
  readonly stage: Stage;
  readonly by: AccountName;
  /** About somebody who was never met before: several low-level concerns about one person have to be looked at together. */
  readonly aboutANewcomer?: true;
  /** Below the case. */
  readonly page: string;
  readonly action: string;
}

const form = (page: string, more: Partial<CaseForm> = {}): CaseForm => ({ stage: fresh, by: 'head', page, action: page, ...more });
const date = (name: string, day = '6') => ({ [`${name}-day`]: day, [`${name}-month`]: '11', [`${name}-year`]: '2026' });

const questions = { H1: 'no', H2: 'no', H3: 'no', H4: 'no' };

/** Every form below the address of a case that has one page of its own. `ID` is a step that is open; `SAFE` one that is written down on its own page; `TOLD` what was said with somebody outside; `SUSPENDED` a decision; `SEAT` somebody who was brought in; `REQUEST` what somebody asked to be given. */
export const formsOfACase: Readonly<Record<string, CaseForm>> = {
  'POST /cases/:reference/actions': form('actions', { plain: date('due', '20') }),
  'POST /cases/:reference/actions/:id': form('actions/SAFE', { stage: isAllegation, plain: date('done') }),
  'POST /cases/:reference/actions/:id/not-needed': form('actions/ID', { action: 'actions/ID/not-needed' }),
  'POST /cases/:reference/actions/:id/owner': form('actions/ID', { action: 'actions/ID/owner' }),
  'POST /cases/:reference/close': form('close', { stage: agreed }),
  'POST /cases/:reference/conflict': form('conflict', { by: 'slt', plain: { kind: 'declared_other' } }),
  'POST /cases/:reference/data-breach': form('close', { stage: breachLater, action: 'data-breach', aboutANewcomer: true }),
  'POST /cases/:reference/evidence/add': form('evidence/add', { plain: { gate: 'no' } }),
  'POST /cases/:reference/evidence/link': form('evidence/link'),
  'POST /cases/:reference/export': form('export', { plain: { purpose: 'hr' } }),
  'POST /cases/:reference/fork': form('fork', { plain: { kind: 'data_breach', who: 'other', engagement: 'unknown', ...date('born') } }),
  'POST /cases/:reference/merge': form('merge'),
  'POST /cases/:reference/merges/:id/undo': form('MERGED', { stage: goesOnForAnother }),
  'POST /cases/:reference/letters/new/:kind': form('letters/new/suspension', { plain: { how: 'post', ...date('sent') } }),
  'POST /cases/:reference/meetings/new': form('meetings/new', {
    plain: { kind: 'welfare', state: 'cancelled', ...date('at', '20'), ...date('notice') },
  }),
  'POST /cases/:reference/meetings/:id': form('meetings/MEETING', {
    stage: planned,
    plain: { kind: 'welfare', state: 'cancelled', ...date('at', '20'), ...date('notice') },
  }),
  'POST /cases/:reference/support/new': form('support/new', {
    plain: { kind: 'counselling', answer: 'not_answered', ...date('at'), ...date('review', '20') },
  }),
  'POST /cases/:reference/support/:id': form('support/OFFERED', {
    stage: offered,
    plain: { kind: 'counselling', answer: 'not_answered', ...date('at'), ...date('review', '20') },
  }),
  'POST /cases/:reference/messages': form('messages'),
  'POST /cases/:reference/outcome': form('outcome?pathway=P4', {
    stage: done(() => ({ classifications: ['unwanted_contact'] })),
    action: 'outcome',
    plain: { finding: 'confirmed', pupil: 'conversation' },
  }),
  'POST /cases/:reference/outcome (an allegation)': form('outcome?pathway=P1', {
    stage: done((work) => ({ ...work.limbs({ H4: 'not_sure' }), ...allegation })),
    action: 'outcome',
  }),
  'POST /cases/:reference/outcome (a low-level concern)': form('outcome?pathway=P2', {
    stage: done((work) => ({ ...work.limbs(), classifications: ['low_level_concern'], categories: ['pupil_images'], dataBreach: 'later' })),
    action: 'outcome',
    aboutANewcomer: true,
  }),
  'POST /cases/:reference/outcome/sign-off': form('outcome/sign-off', {
    stage: waitsForSlt,
    by: 'slt',
    aboutANewcomer: true,
    plain: { agree: 'no' },
  }),
  'POST /cases/:reference/outcome (abuse of staff)': form('outcome?pathway=P5', {
    stage: done(() => ({ classifications: ['abuse_of_staff'] })),
    action: 'outcome',
  }),
  'POST /cases/:reference/pause': form('pause', { plain: { pausedFor: 'police' } }),
  'POST /cases/:reference/people/add': form('people/add', { plain: { part: 'witness', engagement: 'unknown' } }),
  'POST /cases/:reference/people/assign': form('people/assign'),
  'POST /cases/:reference/people/bring-in': form('people/bring-in', { plain: { as: 'deputy' } }),
  'POST /cases/:reference/people/links/:id/undo': form('LINK', { stage: decidedSame }),
  'POST /cases/:reference/people/same/:id': form('SAME', { stage: metBefore, plain: { verdict: 'same' } }),
  'POST /cases/:reference/people/restrict': form('people/restrict'),
  'POST /cases/:reference/people/seats/:seat/end': form('people/seats/SEAT/end', { stage: withReader }),
  'POST /cases/:reference/referrals/new/:body': form('referrals/new/lado', {
    stage: isAllegation,
    plain: { threshold: 'met', hold: 'none', ...date('at'), ...date('review', '20') },
  }),
  'POST /cases/:reference/referrals/new/:body (the DBS)': form('referrals/new/dbs', {
    plain: { dbsRemoved: 'no', dbsConduct: 'no', dbsReferred: 'no', ...date('at') },
  }),
  'POST /cases/:reference/referrals/new/:body (legal)': form('referrals/new/legal', { plain: { channel: 'letter', ...date('at') } }),
  'POST /cases/:reference/referrals/:id/correct': form('referrals/TOLD/correct', {
    stage: told,
    plain: { threshold: 'met', ...date('at') },
  }),
  'POST /cases/:reference/repeats/:id': form('REPEAT', { stage: cameBack, aboutANewcomer: true, plain: { verdict: 'together' } }),
  'POST /cases/:reference/leaving': form('leaving', { stage: lowLevelEnded, plain: date('left', '30') }),
  'POST /cases/:reference/reopen': form('reopen', { stage: closed }),
  'POST /cases/:reference/restriction': form('restriction', { stage: isAllegation, plain: date('ended') }),
  'POST /cases/:reference/restriction/again': form('restriction', { stage: restrictionEnded, action: 'restriction/again' }),
  'POST /cases/:reference/resume': form('pause', { stage: paused, action: 'resume' }),
  'POST /cases/:reference/reviews/:id': form('REVIEW', { stage: severalConcerns, plain: questions }),
  'POST /cases/:reference/subject-access/new': form('subject-access/new', {
    plain: { purpose: 'sar', asker: 'acts_for', ...date('received'), ...date('identity') },
  }),
  'POST /cases/:reference/subject-access/:id/request': form('subject-access/REQUEST/request', {
    stage: accessAsked,
    plain: { asker: 'acts_for', ...date('received'), ...date('identity') },
  }),
  'POST /cases/:reference/subject-access/:id/names': form('subject-access/REQUEST/names', {
    stage: accessAsked,
    plain: { consent: 'agrees', sharerNamed: 'yes' },
  }),
  'POST /cases/:reference/subject-access/:id/parts/:page': form('subject-access/REQUEST/parts/reports-1', {
    stage: accessAsked,
    plain: { 'choice-0': 'crime' },
  }),
  'POST /cases/:reference/subject-access/:id/second': form('subject-access/REQUEST/second', { stage: copyPrepared }),
  'POST /cases/:reference/subject-access/:id/answer': form('subject-access/REQUEST/answer', {
    stage: copyProposed,
    by: 'slt',
    plain: { agree: 'no' },
  }),
  'POST /cases/:reference/subject-access/:id/copy': form('subject-access/REQUEST', {
    stage: copyAgreed,
    action: 'subject-access/REQUEST/copy',
  }),
  'POST /cases/:reference/suspension/decide': form('suspension/decide', {
    stage: isAllegation,
    plain: { decided: 'suspended', employer: 'academy_trust', ...date('at'), ...date('review', '20') },
  }),
  'POST /cases/:reference/suspension/:id/again': form('suspension/SUSPENDED/again', {
    stage: suspended,
    plain: { result: 'goes_on', ...date('at'), ...date('review', '20') },
  }),
  'POST /cases/:reference/suspension/:id/correct': form('suspension/SUSPENDED/correct', {
    stage: suspended,
    plain: { employer: 'academy_trust', ...date('at') },
  }),
  'POST /cases/:reference/threshold': form('threshold', {
    stage: isAllegation,
    plain: { classifications: 'low_level_concern', ...date('said') },
  }),
  'POST /cases/:reference/timeline/notes': form('timeline', { action: 'timeline/notes', plain: date('about') }),
  'POST /cases/:reference/triage': form('triage', { plain: questions }),
  'POST /cases/:reference/triage (its second page)': form('triage', {
    always: { page: 'decision', ...questions, H1Why: 'Asked', H2Why: 'Asked', H3Why: 'Asked', H4Why: 'Asked' },
    alsoReads: [
      'staffCode',
      'clause',
      'advice',
      'pupil-day',
      'contactDays',
      'throughWork',
      'reason',
      'whyLate',
      'page',
      'classifications',
      'categories',
      'secondPerson',
      'disclosure',
      'dataBreach',
      'teacher',
      'pupilSays',
      'offence',
    ],
  }),
  'POST /cases/:reference/triage/agree': form('triage', { stage: noBreach, by: 'slt', action: 'triage/agree', plain: { agree: 'no' } }),
};

/** A case of its own, at the point at which the form stands on its page. */
export async function setOutCaseForm(
  school: TestSchool,
  visitor: Visitor,
  { stage, page, action, aboutANewcomer, ...more }: CaseForm,
): Promise<FormAt> {
  const newcomer = { subjects: [named(school, `Newcomer ${randomUUID()}`, { engagement: 'employee_support' })] };
  const about = aboutANewcomer === undefined ? ({ about: 'assistant' } as const) : newcomer;
  const { reference } = await aReport(school, { ...about, child: 'yes', tellHeadteacher: true });
  const work = new Casework(school, reference, 'head');
  await stage(work, school);
  const under = async (place: string): Promise<string> => {
    const shown = shownOnPages[place];
    if (shown !== undefined) return linkOn(visitor, reference, ...shown);
    let found = `/cases/${reference}/${place}`;
    for (const [name, idOf] of Object.entries(idsFor)) if (place.includes(name)) found = found.replace(name, await idOf(work, visitor));
    return found;
  };
  return { ...more, visitor, page: await under(page), action: await under(action) };
}

/** Where something made in the case has its form, as a page of the case says. */
const shownOnPages: Readonly<Record<string, readonly [section: string, address: RegExp]>> = {
  SAME: ['people/same', /people\/same\/[\w-]+/],
  LINK: ['people/same', /people\/links\/[\w-]+\/undo/],
  MERGED: ['', /merges\/[\w-]+\/undo/],
  REPEAT: ['actions', /repeats\/[\w-]+/],
  REVIEW: ['actions', /reviews\/[\w-]+/],
};

/** What stands for an id in an address. */
const idsFor: Readonly<Record<string, (work: Casework, visitor: Visitor) => Promise<string>>> = {
  ID: (work) => openStepOf(work),
  SAFE: (work) => work.idOf('P1.1'),
  TOLD: async (work) => (await work.told())[0]?.id ?? '',
  SUSPENDED: async (work) => (await work.suspensions())[0]?.id ?? '',
  MEETING: async (work) => (await work.meetings())[0]?.id ?? '',
  REQUEST: (work) => requestOf(work),
  OFFERED: async (work) => (await work.offered())[0]?.id ?? '',
  SEAT: (work, visitor) => seatOf(visitor, work.reference),
};

async function openStepOf(work: Casework): Promise<string> {
  // The first is to triage, which has pages of its own.
  const [, second] = Object.keys((await work.seen()).open);
  return work.idOf(second ?? '');
}

async function requestOf(work: Casework): Promise<string> {
  return (await work.accessRequests())[0]?.id ?? '';
}

async function seatOf(visitor: Visitor, reference: string): Promise<string> {
  const { body } = await visitor.http.get(`/cases/${reference}/people`);
  return /people\/seats\/([\w-]+)\/end/.exec(body.toString())?.[1] ?? 'none';
}
