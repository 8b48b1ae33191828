import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../audit/index.js';
import type { Actor } from '../../../kernel/index.js';
import { NotFound } from '../../../platform/http/faults.js';
import { CaseItems } from '../case-items.js';
import { recordOf } from '../custody.js';

/** Puts on the log why somebody looks at the evidence of a case today. What they said before stays there beside it. */
@Injectable()
export class ExplainLook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: CaseItems,
  ) {}

  /** @throws NotFound also for what is locked: there is nothing to look at */
  async run(actor: Actor, evidenceId: string, reason: string): Promise<void> {
    const reference = await this.items.caseFor(actor, evidenceId, 'case.see-evidence');
    await this.work.run(actor, async (tx) => {
      const { file, item } = await this.items.open(tx, reference, evidenceId, 'case.see-evidence');
      if (item.state === 'stopped') throw new NotFound();
      recordOf(tx, file, item, 'evidence.look-explained', { title: 'Said why they look at the evidence', reason });
    });
  }
}
