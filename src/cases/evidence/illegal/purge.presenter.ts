import { longMoment, paths } from '../../../kernel/index.js';
import { linkButton } from '../../../platform/views/govuk.js';
import { type PathwayStep, pathwayStep } from '../../../platform/views/heed.js';
import { instructionNow } from './domain/locked-records.js';
import type { LookedAtLocked } from './locked-look.js';

/** Destroying it, as one of the things to do. @param isNext nothing comes before it */
export function purgeStep({ seen, actor }: LookedAtLocked, isNext: boolean): PathwayStep {
  const heading = 'Destroy it, if the police say so';
  if (seen.purgedAt !== null) return pathwayStep({ state: 'done', heading: 'Destroy it', text: longMoment(seen.purgedAt) });
  const request = seen.dossier.requests.at(-1);
  if (request?.answer === 'agreed') return pathwayStep({ state: 'waiting', heading, text: 'Two people agreed. Heed is destroying it now.' });
  const says = instructionNow(seen.dossier.records)?.words.instruction === 'delete';
  const asked = request !== undefined && request.answer === null;
  const mine = asked && request.askedBy === actor.accountId;
  const text = !says
    ? 'Only once the police have said that it is to be deleted. Then two people have to agree.'
    : asked
      ? `${seen.names.get(request.askedBy) ?? 'Somebody'} asked for it. ${mine ? 'Somebody else has to agree.' : 'A second person has to agree.'}`
      : 'The police said delete. One of you asks for it, another one has to agree.';
  const said = asked ? (mine ? 'See your request' : 'Read it and answer') : 'Ask that it be destroyed';
  const button = seen.mayPurge && (says || asked) ? linkButton(said, paths.locked.purge(seen.id), isNext ? 'first' : 'second') : null;
  return pathwayStep({ state: asked ? 'waiting' : 'todo', heading, text, button });
}
