import { Injectable } from '@nestjs/common';
import type { ReportAnswers } from '../../cases/index.js';
import { type Actor, refused, type Refused } from '../../kernel/index.js';
import { stepsFor } from '../domain/steps.js';
import { Drafts } from './drafts.js';
import { draftOf } from './finished-answers.js';

/** A draft from answers that are ready, as if every page of it had been filled in and sent. */
@Injectable()
export class SaveDraft {
  constructor(private readonly drafts: Drafts) {}

  /** Refused while its author is writing another. @returns the id with which it is sent */
  async run(actor: Actor, answers: ReportAnswers): Promise<string | Refused<'another-draft'>> {
    if ((await this.drafts.mine(actor)) !== null) return refused('another-draft');
    const draft = draftOf(answers);
    const sent = Object.fromEntries(stepsFor(draft).map(({ key }) => [key, 1]));
    return (await this.drafts.insert(actor, { answers: draft, sent, startedAt: this.drafts.now().toISOString() })).id;
  }
}
