import { Injectable } from '@nestjs/common';
import { type Actor, isRefused } from '../../kernel/index.js';
import type { DraftAnswers, DraftPerson } from '../domain/draft-answers.js';
import { Drafts } from '../drafts/drafts.js';
import type { NamedReceiver } from '../send/receivers.queries.js';

/** Receivers whom the reporter will not have: whom it is about, or who must not see it. It is routed again without them. */
@Injectable()
export class KeepFrom {
  constructor(private readonly drafts: Drafts) {}

  async run(actor: Actor, receivers: readonly NamedReceiver[]): Promise<boolean> {
    const saved = await this.drafts.save(actor, { key: 'must-not-see', seen: null }, (answers) => keptFrom(answers, receivers));
    return !isRefused(saved);
  }
}

function keptFrom({ mustNotSee }: DraftAnswers, receivers: readonly NamedReceiver[]): Partial<DraftAnswers> {
  const more = receivers.filter(({ personId }) => !mustNotSee.some((person) => person.personId === personId));
  const named = more.map(({ personId, name, part }): DraftPerson => ({ personId, name, engagement: 'unknown', about: part }));
  return { keepFrom: 'yes', mustNotSee: [...mustNotSee, ...named] };
}
