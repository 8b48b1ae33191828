import { isRefused } from '../../src/kernel/index.js';
import { SaveDraft, SendReport } from '../../src/reports/index.js';
import { multipart, posts, tokenOf } from './evidence.js';
import { named, plainAnswers, type TestSchool } from './school.js';
import type { TestServer } from './server.js';
import type { Visitor } from './web/visitor.js';

/** The teacher’s draft, finished but for the sending, with one file. @returns its id */
export async function draftsWith(
  { app, clock }: TestServer,
  school: TestSchool,
  teacher: Visitor,
  file: { readonly name: string; readonly bytes: Buffer },
): Promise<string> {
  const answers = { ...plainAnswers(clock.now()), subjects: [named(school, 'Ferdinand Oakapple')], gate: 'no' } as const;
  const id = await app.get(SaveDraft).run(school.actor('teacher'), answers);
  if (isRefused(id)) throw new Error(id.refused);
  const { status } = await posts(teacher, '/report/evidence', multipart([['_csrf', await tokenOf(teacher)]], [file]));
  if (status !== 200) throw new Error(`The file was answered with ${status}`);
  return id;
}

export async function sendsDraft({ app }: TestServer, school: TestSchool, draft: string): Promise<{ reference: string; caseId: string }> {
  const sent = await app.get(SendReport).run(school.actor('teacher'), draft);
  if (isRefused(sent)) throw new Error(sent.refused);
  const [file] = await school.work((tx) => tx.query<{ id: string }>('SELECT id FROM case_file WHERE reference = ?', [sent.reference]));
  return { reference: sent.reference, caseId: file?.id ?? '' };
}
