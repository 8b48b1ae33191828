import { Injectable } from '@nestjs/common';
import { IsIn, MinLength } from 'class-validator';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, parseReference, refused, type Refused } from '../../kernel/index.js';
import { AtMost } from '../../platform/http/limits.js';
import { CasePathways } from '../actions/case-pathways.js';
import { CaseProgress } from '../actions/case-progress.js';
import { CasesRepository } from '../cases.repository.js';
import { addDecision } from '../triage/decision-words.js';

/** "Was it a personal data breach?" */
export class DataBreachForm {
  @IsIn(['yes', 'no'], { message: 'Choose yes or no' })
  dataBreach = '';

  @MinLength(1, { message: 'Write why, and who you asked' })
  @AtMost(20_000)
  why = '';
}

/** `answered`: somebody has answered it meanwhile. */
export type DataBreachRefusal = 'incomplete' | 'closed' | 'answered';

/** Answered with the data protection officer before the case is closed; a yes opens the procedure for it. @source domain guide 6 */
@Injectable()
export class AnswerDataBreach {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly pathways: CasePathways,
    private readonly progress: CaseProgress,
  ) {}

  run(actor: Actor, reference: string, { dataBreach, why }: DataBreachForm): Promise<null | Refused<DataBreachRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.openToChange(tx, parseReference(reference), 'case.close');
      if (file.row.stage === 'closed') return refused('closed');
      if (file.knows.dataBreach === 'yes' || file.knows.dataBreach === 'no') return refused('answered');
      const answer = (['yes', 'no'] as const).find((one) => one === dataBreach);
      if (answer === undefined || why === '') return refused('incomplete');
      const title = answer === 'yes' ? 'It was a personal data breach' : 'It was no personal data breach';
      await addDecision(tx, file, { kind: 'data-breach', title, reason: why });
      await this.cases.save(tx, file, { knows: { ...file.knows, dataBreach: answer } });
      if (answer === 'yes') await this.pathways.open(tx, file, ['P14'], { provisional: false, openedBy: 'data-breach' });
      await this.progress.run(tx, file);
      tx.record({ action: 'case.question-answered', subject: file.row.id, detail: { keyId: file.row.keyId, words: { title } } });
      return null;
    });
  }
}
