import { isRefused } from '../../../src/kernel/index.js';
import { AddParty, BringIn, EndRestriction, EndRestrictionForm, PauseCase, PauseForm } from '../../../src/cases/index.js';
import { Casework } from '../casework.js';
import { aReport, type TestSchool } from '../school.js';
import { agrees, asks, prepares, proposes } from '../subject-access.js';
import type { Visitor } from '../web/visitor.js';

/** How a case comes to the point at which a form stands on its pages. */
export type Stage = (work: Casework, school: TestSchool) => Promise<unknown>;

export const allegation = { classifications: ['allegation'], teacher: 'yes', pupilSays: 'yes', offence: 'yes' };
export const fresh: Stage = () => Promise.resolve();
export const noBreach: Stage = (work, school) =>
  work.all(() =>
    work.triage({
      ...work.limbs(),
      classifications: ['no_breach'],
      categories: ['contact_with_pupil'],
      secondPerson: school.actor('slt').accountId,
    }),
  );
export const isAllegation: Stage = (work) => work.all(() => work.triage({ ...work.limbs({ H4: 'not_sure' }), ...allegation }));
export const told: Stage = async (work, school) => {
  await isAllegation(work, school);
  const lado = { authority: 'Brackenshire', person: 'Merrin Stockdale', advice: 'Wait.', threshold: 'not_said', hold: 'none' };
  await work.all(() => work.tells('lado', lado));
};
export const suspended: Stage = async (work, school) => {
  await isAllegation(work, school);
  await work.all(() => work.suspends());
};
export const restrictionEnded: Stage = async (work, school) => {
  await isAllegation(work, school);
  const said = Object.assign(new EndRestrictionForm(), { why: 'court_order', reason: 'The order came by post.' });
  await work.all(() => school.server.app.get(EndRestriction).run(school.actor('head'), work.reference, said));
};
export const planned: Stage = (work) => work.all(() => work.meets({ kind: 'welfare' }));
export const offered: Stage = (work) => work.all(() => work.offers());
export const breachLater: Stage = (work) =>
  work.all(() =>
    work.triage({ ...work.limbs(), classifications: ['low_level_concern'], categories: ['pupil_images'], dataBreach: 'later' }),
  );
/** Everything is done, or put down as not needed, that comes before the outcome. */
export const done =
  (said: (work: Casework) => Parameters<Casework['triage']>[0]): Stage =>
  async (work) => {
    await work.all(() => work.triage(said(work)));
    const tried = new Set<string>();
    for (let open = await nextOpen(work, tried); open !== undefined; open = await nextOpen(work, tried)) {
      tried.add(open);
      if (isRefused((await work.leavesOut(open)) as never)) await work.does(open, { result: 'Asked and answered.' });
    }
  };
const nextOpen = async (work: Casework, tried: ReadonlySet<string>) => Object.keys((await work.seen()).open).find((key) => !tried.has(key));
export const agreed: Stage = async (work, school) => {
  await noBreach(work, school);
  const slt = await school.visitor('slt');
  await slt.opens(`/cases/${work.reference}/triage`);
  slt.chooses('I agree: there is no breach');
  await slt.presses('Record my answer');
};
/** An outcome that waits for the SLT contact to agree. */
export const waitsForSlt: Stage = async (work, school) => {
  const about = { classifications: ['low_level_concern'], categories: ['contact_with_pupil'] };
  await done(() => ({ ...work.limbs(), ...about }))(work, school);
  const second = school.actor('slt').accountId;
  await work.all(() => work.decides({ pathway: 'P2', finding: 'noted_no_action', staff: ['no_action'], secondPerson: second }));
};
/** A low-level concern that ended: its record is kept until the person leaves. */
export const lowLevelEnded: Stage = async (work, school) => {
  await done(() => ({ ...work.limbs(), classifications: ['low_level_concern'] }))(work, school);
  await work.all(() => work.decides({ pathway: 'P2', finding: 'noted_no_action', staff: ['no_action'] }));
};
export const closed: Stage = async (work, school) => {
  await agreed(work, school);
  await work.all(() => work.closes());
};
export const paused: Stage = (work, school) =>
  work.all(() =>
    school.server.app
      .get(PauseCase)
      .run(school.actor('head'), work.reference, Object.assign(new PauseForm(), { pausedFor: 'police', reason: 'Asked to wait.' })),
  );
const asksForTheirs = { what: 'A subject access request', whose: 'Casimir Ondry', on: '2026-11-06' };
/** Somebody asked what is held about them; everything is chosen; a second person was asked; they agreed. */
export const accessAsked: Stage = async (work, school) => asks(await school.visitor('head'), work.reference, asksForTheirs);
export const copyPrepared: Stage = async (work, school) => {
  const head = await school.visitor('head');
  const request = await asks(head, work.reference, asksForTheirs);
  await prepares(head, request, { named: 'no', consent: 'They don’t agree' });
  return request;
};
export const copyProposed: Stage = async (work, school) => {
  const request = await copyPrepared(work, school);
  await proposes(await school.visitor('head'), school.actor('slt').name, String(request));
  return request;
};
export const copyAgreed: Stage = async (work, school) => {
  const request = await copyPrepared(work, school);
  const slt = { visitor: await school.visitor('slt'), name: school.actor('slt').name };
  await agrees(await school.visitor('head'), slt, String(request));
};
export const withReader: Stage = async (work, school) => {
  const said = { account: school.actor('hr').accountId, as: 'hr_adviser', reason: 'Advice' } as const;
  const answer = await school.server.app.get(BringIn).run(school.actor('head'), work.reference, said);
  if (isRefused(answer as never)) throw new Error('Not brought in');
};

const stranger = { personId: null, name: 'Idris Fallowmere', engagement: 'volunteer', about: '' } as const;
/** Somebody in it was met in another case. */
export const metBefore: Stage = async (work, school) => {
  await aReport(school, { about: null, subjects: [stranger], handle: '', child: 'yes', tellHeadteacher: true });
  const party = { accountId: null, name: stranger.name, part: 'witness', engagement: 'volunteer', about: '' } as const;
  const answer = await school.server.app.get(AddParty).run(school.actor('head'), work.reference, party);
  if (isRefused(answer as never)) throw new Error('Not added');
};
export const decidedSame: Stage = async (work, school) => {
  await metBefore(work, school);
  const head = await school.visitor('head');
  await head.opens(await linkOn(head, work.reference, 'people/same', /people\/same\/[\w-]+/));
  head.chooses('No, two different people');
  head.fills('How do you know?', 'One of them has left.');
  await head.presses('Record this decision');
};
/** It is the last of three low-level concerns about one person. */
export const severalConcerns: Stage = async (work, school) => {
  const others = [await aReport(school, { about: 'assistant', child: 'yes' }), await aReport(school, { about: 'assistant', child: 'yes' })];
  for (const one of [...others.map(({ reference }) => new Casework(school, reference, 'head')), work])
    await one.all(() => one.triage({ ...one.limbs(), classifications: ['low_level_concern'] }));
};

/** The same page online in another concern. */
export const cameBack: Stage = async (work, school) => {
  const address = `back-${work.reference.toLowerCase()}.example/club`;
  const other = await aReport(school, { about: 'assistant', child: 'yes', handle: `${address}/1` });
  for (const one of [work, new Casework(school, other.reference, 'head')])
    await one.all(() => one.triage({ ...one.limbs(), classifications: ['conduct_breach'] }));
  await work.finds({ address: `${address}/2` });
};

/** An address that stands on a page of the case, without what stands before it there. */
export async function linkOn(visitor: Visitor, reference: string, place: string, link: RegExp): Promise<string> {
  const { body } = await visitor.http.get(`/cases/${reference}/${place}`);
  return `/cases/${reference}/${link.exec(body.toString())?.[0] ?? 'none'}`;
}
