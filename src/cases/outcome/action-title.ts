import type { ActionLine } from '../actions/steps.queries.js';

/** What is to be done, in words. */
export function titleOf({ step, words }: Pick<ActionLine, 'step' | 'words'>): string {
  return step?.what ?? words.title ?? 'Something to do';
}
