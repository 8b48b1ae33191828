import { ForkCase, ForkForm, MergeCases, MergeForm } from '../../cases/index.js';
import { isRefused, parseReference } from '../../kernel/index.js';
import type { Doing } from './scene.js';

/** Opens another case from the same report, and remembers it under its key. */
export const forks: Doing<'forks'> = async ({ app, actor, reference, known }, { into, said }) => {
  const forked = await app.get(ForkCase).run(actor, reference, { ...new ForkForm(), ...said });
  const opened = isRefused(forked) ? null : parseReference(forked.reference);
  if (opened !== null) known.set(into, opened);
  return forked;
};

/** This case stops; that of another story goes on for both. */
export const merges: Doing<'merges'> = ({ app, actor, reference, known }, { into, reason }) =>
  app.get(MergeCases).run(actor, reference, { ...new MergeForm(), other: known.get(into) ?? '', reason });
