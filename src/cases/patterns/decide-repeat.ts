import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, isRefused, parseReference, refused, type Refused } from '../../kernel/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import { oneOf } from '../../platform/http/faults.js';
import { repeatVerdicts } from '../../rules/index.js';
import { CasesRepository } from '../cases.repository.js';
import type { DecideRepeatForm } from './decide-repeat.form.js';
import type { DecideReviewRefusal } from './decide-review.js';
import { PatternReview } from './pattern-review.entity.js';
import type { RepeatWords } from './review-words.js';
import { repeatsOf } from './review.queries.js';

/** Decides whether concerns in which the same thing stands belong together. It stays in the review: none of its cases says anything of the others. */
@Injectable()
export class DecideRepeat {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
  ) {}

  run(actor: Actor, reference: string, id: string, form: DecideRepeatForm): Promise<null | Refused<DecideReviewRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.review-repeat');
      const repeat = oneOf(await repeatsOf(tx, file), id);
      if (repeat.decidedAt !== null) return refused('decided');
      const verdict = repeatVerdicts.find((one) => one === form.verdict);
      if (form.reason === '' || verdict === undefined) return refused('incomplete');
      const decidedBy = { accountId: actor.accountId, name: actor.name };
      const words: RepeatWords = { ...repeat.words, decision: { verdict, reason: form.reason, decidedBy } };
      const sealed = sealWords(file.key, 'pattern_review', id, words);
      const version = form.version === '' ? repeat.version : Number(form.version);
      if (isRefused(await tx.update(PatternReview, id, { decidedAt: tx.at, sealed }, version))) return refused('decided');
      tx.record({ action: 'review.decided', subject: id });
      return null;
    });
  }
}
