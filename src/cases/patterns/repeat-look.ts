import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/index.js';
import { oneOf } from '../../platform/http/faults.js';
import { CaseLook } from '../case-look.js';
import { CasesRepository } from '../cases.repository.js';
import { readableWith } from './readable-about.js';
import { repeatsOf } from './review.queries.js';

/** Looks at concerns in which the same thing stands: on the log of the review, and of each case of which something is shown. */
@Injectable()
export class RepeatLook {
  constructor(
    private readonly look: CaseLook,
    private readonly cases: CasesRepository,
  ) {}

  read(actor: Actor, reference: string, id: string) {
    return this.look.read(actor, reference, 'case.review-repeat', 'actions', async (tx, file) => {
      const repeat = oneOf(await repeatsOf(tx, file), id);
      tx.record({ action: 'review.viewed', subject: id });
      const counted = await tx.query<{ case_id: string }>('SELECT case_id FROM pattern_review_case WHERE review_id = ?', [id]);
      return {
        repeat,
        cases: await readableWith(tx, this.cases, repeat, file.row.id),
        counted: new Set(counted.map(({ case_id }) => case_id)),
      };
    });
  }
}
