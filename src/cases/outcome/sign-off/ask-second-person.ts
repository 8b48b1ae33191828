import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../audit/index.js';
import { Notify } from '../../../notifications/index.js';
import { pathwayLabels } from '../../../rules/index.js';
import { workingDays } from '../../actions/calendar.js';
import { CaseAction } from '../../actions/case-action.entity.js';
import { CaseProgress } from '../../actions/case-progress.js';
import { freeActionRow } from '../../actions/free-action-row.js';
import type { PathwayLine } from '../../actions/steps.queries.js';
import { tellReaders } from '../../actions/tell-readers.js';
import type { ReaderName } from '../../case-look.js';
import { CasesRepository, type OpenCase } from '../../cases.repository.js';
import type { OutcomeWords } from '../domain/recorded-outcome.js';
import type { WaitingOutcome } from '../domain/waiting-outcome.js';

/** Puts an outcome before a second person. Until they agree the pathway runs on. */
@Injectable()
export class AskSecondPerson {
  constructor(
    private readonly cases: CasesRepository,
    private readonly progress: CaseProgress,
    private readonly notify: Notify,
  ) {}

  async run(tx: Tx, file: OpenCase, pathway: PathwayLine, words: OutcomeWords, second: ReaderName): Promise<void> {
    const label = pathwayLabels[pathway.key].toLowerCase();
    const said = { title: `Say whether you agree with the outcome: ${label}`, help: 'It takes effect once you have agreed.' };
    const due = { openedAt: tx.at, dueAt: workingDays.dueAfter(tx.now, 1).toISOString(), ownerAccountId: second.accountId };
    const action = freeActionRow(file, said, due);
    await tx.insert(CaseAction, action);
    const waiting: WaitingOutcome = {
      pathwayId: pathway.id,
      accountId: second.accountId,
      accountName: second.name,
      at: tx.at,
      actionId: action.id,
      words,
    };
    await this.cases.save(tx, file, { knows: { ...file.knows, signOff: waiting } });
    await this.progress.run(tx, file);
    await tellReaders(tx, this.notify, file, [second.accountId]);
    const title = `Outcome waits for a second person: ${pathwayLabels[pathway.key]}`;
    tx.record({
      action: 'case.outcome-proposed',
      subject: file.row.id,
      detail: { keyId: file.row.keyId, words: { title, to: second.accountId } },
    });
  }
}
