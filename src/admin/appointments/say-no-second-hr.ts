import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import type { Actor } from '../../kernel/index.js';
import { School } from '../../schools/index.js';

/** The school says that it has no second HR adviser, so that set-up does not go on asking. */
@Injectable()
export class SayNoSecondHr {
  constructor(private readonly work: UnitOfWork) {}

  async run(actor: Actor): Promise<void> {
    await this.work.run(actor, async (tx) => {
      await tx.update(School, actor.schoolId, { noSecondHrSince: tx.at });
      tx.record({ action: 'school.no-second-hr', subject: actor.schoolId });
    });
  }
}
