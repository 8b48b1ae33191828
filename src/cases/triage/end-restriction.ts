import { Injectable } from '@nestjs/common';
import { IsIn, MaxLength, MinLength } from 'class-validator';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, parseReference, refused, type Refused } from '../../kernel/index.js';
import { s141fEndReasonLabels, s141fEndReasons } from '../../rules/index.js';
import { CasesRepository } from '../cases.repository.js';
import { addDecision } from './decision-words.js';

/** Why the reporting restriction ends. */
export class EndRestrictionForm {
  @IsIn(s141fEndReasons, { message: 'Choose why it ends' })
  why = '';

  @MinLength(1, { message: 'Write how you know' })
  @MaxLength(20_000, { message: 'Use 20,000 characters or fewer' })
  reason = '';
}

export type EndRestrictionRefusal = 'incomplete' | 'not-on';

/** The restriction ends for one of the reasons that the law knows, and for no other. @source Education Act 2002, section 141F */
@Injectable()
export class EndRestriction {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
  ) {}

  run(actor: Actor, reference: string, form: EndRestrictionForm): Promise<null | Refused<EndRestrictionRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.triage');
      if (file.knows.restriction === null) return refused('not-on');
      const why = s141fEndReasons.find((one) => one === form.why);
      if (!why || form.reason === '') return refused('incomplete');
      const title = 'The reporting restriction ended';
      await addDecision(tx, file, {
        kind: 'restriction-ended',
        title,
        lines: [{ label: 'Why', text: s141fEndReasonLabels[why] }],
        reason: form.reason,
      });
      await this.cases.save(tx, file, { knows: { ...file.knows, restriction: null } });
      tx.record({ action: 'case.restriction-changed', subject: file.row.id, detail: { keyId: file.row.keyId, words: { title } } });
      return null;
    });
  }
}
