import { UnitOfWork } from '../../dist/src/audit/index.js';
import { heedItself } from '../../dist/src/kernel/index.js';
import { inventAnswers } from '../../dist/src/operations/generate/invent-answers.js';
import { inventSchool } from '../../dist/src/operations/generate/invented-school.js';
import { SeededRandom } from '../../dist/src/operations/generate/random.js';
import { draftOf } from '../../dist/src/reports/drafts/finished-answers.js';
import { Drafts } from '../../dist/src/reports/index.js';
import { signIn } from './prepare.mjs';

/** Somebody who is signed in, with a report that takes files. */
export async function draftReadyForFiles(app) {
  const staff = await app.get(UnitOfWork).run({ ...heedItself, channel: 'command' }, (tx) => inventSchool(tx));
  const author = staff.at(-1);
  const named = staff.map(({ personId, name }) => ({ personId, name, engagement: 'employee_teacher', about: '' }));
  const report = { ...inventAnswers(new SeededRandom(1), 'conduct_of_adult', named, new Date()), child: 'no', gate: 'no' };
  await app.get(Drafts).insert(author, { answers: draftOf(report), sent: {}, startedAt: new Date().toISOString() });
  return signIn(app, author.accountId);
}
