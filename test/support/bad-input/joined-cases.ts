import { MergeCases, MergeForm } from '../../../src/cases/index.js';
import { isRefused } from '../../../src/kernel/index.js';
import type { Casework } from '../casework.js';
import { aReport, type TestSchool } from '../school.js';

/** Another report of the same matter was joined to a case. */
export async function goesOnForAnother(work: Casework, school: TestSchool): Promise<void> {
  const other = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
  const form = Object.assign(new MergeForm(), { other: work.reference, reason: 'The same matter.' });
  const answer = await school.server.app.get(MergeCases).run(school.actor('head'), other.reference, form);
  if (isRefused(answer as never)) throw new Error('Not joined');
}
