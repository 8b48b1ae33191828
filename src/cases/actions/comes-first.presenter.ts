import { paths } from '../../kernel/index.js';
import { type Component, insetText, link, words } from '../../platform/views/govuk.js';
import { isOpen } from './case-progress.js';
import { answeredBefore } from './step-rules.js';
import type { ActionLine, CaseWork } from './steps.queries.js';

/** The step that comes before this one and is still open. Nothing is refused: what was done already is written down all the same. */
export function comesFirst({ step, pathwayId }: ActionLine, { actions }: CaseWork, reference: string): Component[] {
  const key = step === null ? null : answeredBefore(step);
  const before = actions.find((one) => key !== null && one.step?.key === key && one.pathwayId === pathwayId && isOpen(one));
  if (!before?.step) return [];
  return [insetText(words('This comes first: ', link(before.step.what, paths.cases.action(reference, before.id)), '.'))];
}
