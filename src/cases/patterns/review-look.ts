import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import { oneOf } from '../../platform/http/faults.js';
import { CaseLook } from '../case-look.js';
import { CasesRepository } from '../cases.repository.js';
import { readableAbout } from './readable-about.js';
import { reviewsOf } from './review.queries.js';

/** Looks at several concerns together: on the log of the review, and of each case of which something is shown. */
@Injectable()
export class ReviewLook {
  constructor(
    private readonly look: CaseLook,
    private readonly cases: CasesRepository,
    private readonly hash: KeyedHash,
  ) {}

  read(actor: Actor, reference: string, id: string) {
    return this.look.read(actor, reference, 'case.review-pattern', 'actions', async (tx, file) => {
      const review = oneOf(await reviewsOf(tx, file), id);
      tx.record({ action: 'review.viewed', subject: id });
      return { review, cases: await readableAbout(tx, this.cases, this.hash.of('person', review.words.personId), file.row.id) };
    });
  }
}
