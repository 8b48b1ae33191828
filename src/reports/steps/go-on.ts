import { stepToGoOn } from '../domain/steps.js';
import type { OpenDraft } from '../drafts/drafts.js';
import { reportPaths } from '../report-paths.js';

/** Where whoever comes back goes on. */
export function goOn({ answers, sent }: OpenDraft, fromCheck = false): string {
  const key = stepToGoOn(answers, (step) => step in sent);
  return reportPaths.step(key, fromCheck && key !== 'check');
}
