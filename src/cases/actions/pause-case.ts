import { Injectable } from '@nestjs/common';
import { IsIn, MaxLength, MinLength } from 'class-validator';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, parseReference, refused, type Refused } from '../../kernel/index.js';
import { pausedLabels, type Pauser, pausers } from '../../rules/index.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { addDecision } from '../triage/decision-words.js';
import { CaseProgress } from './case-progress.js';

/** Who said "wait", and why. */
export class PauseForm {
  @IsIn(pausers, { message: 'Choose who asked you to wait' })
  pausedFor = '';

  @MinLength(1, { message: 'Write who asked, and what they asked you to hold back' })
  @MaxLength(20_000, { message: 'Use 20,000 characters or fewer' })
  reason = '';
}

export class ResumeForm {
  @MinLength(1, { message: 'Write who said that you may go on' })
  @MaxLength(20_000, { message: 'Use 20,000 characters or fewer' })
  reason = '';
}

export type PauseRefusal = 'incomplete' | 'paused-already' | 'not-paused' | 'closed';

/** Police or another body said "wait": the clocks of the steps that they can hold up stop. @source domain guide 7 */
@Injectable()
export class PauseCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly progress: CaseProgress,
  ) {}

  run(actor: Actor, reference: string, { pausedFor, reason }: PauseForm): Promise<null | Refused<PauseRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.openToChange(tx, parseReference(reference), 'case.pause');
      if (file.row.stage === 'closed') return refused('closed');
      if (file.knows.pausedFor !== null) return refused('paused-already');
      const pauser = pausers.find((one) => one === pausedFor);
      if (!pauser || reason === '') return refused('incomplete');
      await this.within(tx, file, pauser, reason);
      return null;
    });
  }

  /** Inside a unit of work, of a case that is open and goes on. */
  async within(tx: Tx, file: OpenCase, pausedFor: Pauser, reason: string): Promise<void> {
    const title = pausedLabels[pausedFor];
    await addDecision(tx, file, { kind: 'paused', title, reason });
    const holds = [...(file.knows.holds ?? []), { pausedFor, since: tx.at, until: null }];
    await this.cases.save(tx, file, { knows: { ...file.knows, pausedFor, holds } });
    await this.progress.run(tx, file);
    tx.record({ action: 'case.paused', subject: file.row.id, detail: { keyId: file.row.keyId, words: { title } } });
  }
}

/** Goes on: due times of the steps that waited are later by the working days that passed. */
@Injectable()
export class ResumeCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly progress: CaseProgress,
  ) {}

  run(actor: Actor, reference: string, { reason }: ResumeForm): Promise<null | Refused<PauseRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.openToChange(tx, parseReference(reference), 'case.pause');
      if (file.knows.pausedFor === null) return refused('not-paused');
      if (reason === '') return refused('incomplete');
      await this.within(tx, file, reason);
      return null;
    });
  }

  /** Inside a unit of work, of a case that is paused. */
  async within(tx: Tx, file: OpenCase, reason: string): Promise<void> {
    const title = 'Goes on';
    await addDecision(tx, file, { kind: 'resumed', title, reason });
    const holds = (file.knows.holds ?? []).map((hold) => (hold.until === null ? { ...hold, until: tx.at } : hold));
    await this.cases.save(tx, file, { knows: { ...file.knows, pausedFor: null, holds } });
    await this.progress.run(tx, file);
    tx.record({ action: 'case.resumed', subject: file.row.id, detail: { keyId: file.row.keyId, words: { title } } });
  }
}
