import {
  AddParty,
  BringIn,
  CloseCase,
  CloseForm,
  DeclareConflict,
  ForkCase,
  ForkForm,
  MergeCases,
  MergeForm,
  SendMessage,
} from '../../../src/cases/index.js';
import { isRefused } from '../../../src/kernel/index.js';
import { DeclareRelationship } from '../../../src/people/index.js';
import { Casework } from '../casework.js';
import { addsEvidence, aPhoto, aScreenshot, itemsOn, letsThrough } from '../evidence.js';
import { aLockedItem } from '../locked.js';
import { type AccountName, aReport, named, type SentReport, type TestSchool } from '../school.js';
import { TusSender } from '../uploads.js';
import type { Visitor } from '../web/visitor.js';
import { choosesTheMorning } from './told.js';

/** Words that stand in nothing else. */
export const wordsOfIt = ['Zeppelin', 'Orsino Grabthorne', 'Isaura Thackwell', 'zeppelin-club'] as const;

/** It stands in an ordinary case, and came back in a hidden one. */
const sharedAccount = '@quill.bot';

/** Two cases that have nothing to do with what is hidden, so that everybody who handles cases has something to look at. */
export async function ordinaryCases(school: TestSchool): Promise<void> {
  const { app } = school.server;
  for (const who of ['head', 'slt', 'dsl', 'behaviour'] as const) await choosesTheMorning(school, who);
  const said = { about: 'assistant', child: 'yes', tellHeadteacher: true, handle: sharedAccount } as const;
  const { reference } = await aReport(school, { by: 'teacher', ...said });
  await aReport(school, { by: 'teacher', kind: 'pupil_conduct_to_staff', about: 'Wilmot Sorrel' });
  const work = new Casework(school, reference, 'head');
  await work.all(
    () =>
      work.triage({ ...work.limbs({ H4: 'not_sure' }), classifications: ['allegation'], teacher: 'no', pupilSays: 'no', offence: 'no' }),
    () => app.get(BringIn).run(school.actor('head'), reference, { account: accountOf(school, 'hr'), as: 'hr_adviser', reason: 'Advice' }),
    () => app.get(BringIn).run(school.actor('head'), reference, { account: accountOf(school, 'deputy'), as: 'deputy', reason: 'Help' }),
  );
  const head = await school.visitor('head');
  await addsEvidence(head, reference, { name: 'one.png', bytes: await aScreenshot() });
  for (const item of itemsOn(head)) await letsThrough(head, item);
  await app
    .get(DeclareRelationship, { strict: false })
    .run(school.actor('hr'), { accountId: accountOf(school, 'head'), name: '', tie: 'close_friend' });
}

/**
 * A concern about the headteacher, with all that can happen in a case: evidence of every state, a decision, suspension, meeting, letter, a
 * link to be taken down, the LADO told, messages, another case from it, one joined to it, one in which the same account came back, and one that is over
 * and looked after.
 * @returns a file that is on its way
 */
export async function everythingHappens(school: TestSchool, chair: Visitor): Promise<string> {
  const report = await aConcern(school, { targets: [named(school, 'slt')] });
  const { reference } = report;
  const { app } = school.server;
  const work = new Casework(school, reference, 'chair');
  await outWithTheConflicted(school, report);
  const upload = await evidenceOfEveryState(chair, reference);
  await work.all(
    () =>
      work.triage({ ...work.limbs({ H3: 'not_sure' }), classifications: ['allegation'], teacher: 'yes', pupilSays: 'yes', offence: 'yes' }),
    () => app.get(SendMessage).run(school.actor('chair'), reference, { words: 'Thank you for the Zeppelin.', report: '' }),
    () => work.tells('lado', { authority: 'Brackenshire', person: 'Merrin Stockdale', advice: 'Wait.', threshold: 'met', hold: 'none' }),
    () => work.suspends(),
    () => work.meets({ kind: 'welfare' }),
    () => work.sends('suspension', { to: 'Isaura Thackwell' }),
    () => work.finds({ address: 'clips.example/zeppelin-club' }),
    () => work.links('still_there'),
    () =>
      opensAnotherCase(school, reference, { kind: 'conduct_breach', name: 'Isaura Thackwell', engagement: 'employee_teacher' }, 'chair'),
  );
  const joined = await aConcern(school, { by: 'governor' });
  await work.all(() =>
    app
      .get(MergeCases)
      .run(school.actor('chair'), joined.reference, Object.assign(new MergeForm(), { other: reference, reason: 'The same.' })),
  );
  const again = await aConcern(school, { handle: `@zeppelin-club ${sharedAccount}` });
  const further = new Casework(school, again.reference, 'chair');
  await further.all(() => further.triage({ ...further.limbs(), classifications: ['conduct_breach'] }));
  const over = await aConcern(school, {});
  const end = new Casework(school, over.reference, 'chair');
  const closing = Object.assign(new CloseForm(), { summary: 'Over.', careFor: ['reporter'] });
  await end.all(
    () => end.triage({ ...end.limbs(), classifications: ['out_of_scope'] }),
    () => app.get(CloseCase).run(school.actor('chair'), over.reference, closing),
  );
  return upload;
}

function aConcern(school: TestSchool, said: Parameters<typeof aReport>[1]): Promise<SentReport> {
  return aReport(school, {
    about: 'head',
    child: 'yes',
    whatHappened: 'She flew a Zeppelin over the yard with Orsino Grabthorne.',
    children: [named(school, 'Orsino Grabthorne', { engagement: 'pupil', about: 'Year 9' })],
    handle: '@zeppelin-club',
    mustNotSee: [named(school, 'deputy'), named(school, 'dsl'), named(school, 'auditor')],
    ...said,
  });
}

async function outWithTheConflicted(school: TestSchool, { reference }: SentReport): Promise<void> {
  const { app } = school.server;
  const chair = school.actor('chair');
  const witness = {
    accountId: accountOf(school, 'behaviour'),
    name: 'Ottoline Frayne',
    part: 'witness',
    engagement: 'employee_teacher',
    about: '',
  } as const;
  const answers = [
    await app.get(AddParty).run(chair, reference, witness),
    await app.get(BringIn).run(chair, reference, { account: accountOf(school, 'vicechair'), as: 'deputy', reason: 'Help' }),
  ];
  if (answers.some((answer) => answer !== null && isRefused(answer))) throw new Error(`Refused: ${JSON.stringify(answers)}`);
  await app.get(DeclareConflict).run(school.actor('vicechair'), reference, { kind: 'close_relationship', reason: 'Her cousin' });
}

async function evidenceOfEveryState(chair: Visitor, reference: string): Promise<string> {
  await addsEvidence(
    chair,
    reference,
    { name: 'zeppelin-club.png', bytes: await aScreenshot() },
    { name: 'photo.jpg', bytes: await aPhoto() },
  );
  for (const item of itemsOn(chair)) await letsThrough(chair, item);
  await aLockedItem(chair, reference);
  const sender = await TusSender.of(chair);
  const { location } = await sender.begin(`/cases/${reference}/evidence/uploads`, { name: 'half.png', bytes: await aScreenshot() });
  return location.split('/').at(-1) ?? '';
}

/** Another case from the report of one, about somebody who is typed. @param who opens it */
export async function opensAnotherCase(
  school: TestSchool,
  reference: string,
  said: Partial<ForkForm>,
  who: AccountName = 'head',
): Promise<void> {
  const form = Object.assign(
    new ForkForm(),
    { who: 'other', about: 'The Quagmire is a matter of its own.', reason: 'Another procedure.' },
    said,
  );
  const answer = await school.server.app.get(ForkCase).run(school.actor(who), reference, form);
  if (isRefused(answer)) throw new Error(answer.refused);
}

function accountOf(school: TestSchool, who: AccountName): string {
  return school.members[who].accountId;
}
