import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, type Refused, refused } from '../../kernel/index.js';
import { School } from '../../schools/index.js';
import { ReportingGaps } from './reporting-gaps.js';

/** From now on the school takes reports. Only when every report that could be sent would find somebody. */
@Injectable()
export class OpenReporting {
  constructor(
    private readonly work: UnitOfWork,
    private readonly gaps: ReportingGaps,
  ) {}

  run(actor: Actor): Promise<true | Refused<'still-missing'>> {
    return this.work.run<true | Refused<'still-missing'>>(actor, async (tx) => {
      if ((await this.gaps.stillMissing(actor.schoolId, tx.manager)).length > 0) return refused('still-missing');
      await tx.update(School, actor.schoolId, { setUpAt: tx.at });
      tx.record({ action: 'school.reporting-opened', subject: actor.schoolId });
      return true;
    });
  }
}
