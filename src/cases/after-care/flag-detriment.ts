import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { refused, type Refused } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { detrimentWorkingDays } from '../../rules/index.js';
import { workingDays } from '../actions/calendar.js';
import { CaseAction } from '../actions/case-action.entity.js';
import { CaseProgress } from '../actions/case-progress.js';
import { freeActionRow } from '../actions/free-action-row.js';
import { tellReaders } from '../actions/tell-readers.js';
import type { OpenCase } from '../cases.repository.js';
import { DeclareConflict } from '../conflict/declare-conflict.js';
import { holdStill } from '../evidence/save-evidence.js';
import { keepCare, saidBy } from './care-words.js';

export interface SaidDetriment {
  readonly reportId: string;
  readonly words: string;
  /** Who does it, as they said. */
  readonly about: string;
  /** The same, where the school knows them. */
  readonly aboutPersonId: string | null;
}

/**
 * Whoever spoke up says that they are treated badly for it. It reaches whoever answers for the case and is not named in it: whoever is named
 * is out of the case in the same moment, and routing finds who comes next.
 * @source domain guide 7, P13: "protect identity", "detriment watch"; 4.2
 */
@Injectable()
export class FlagDetriment {
  constructor(
    private readonly conflict: DeclareConflict,
    private readonly progress: CaseProgress,
    private readonly notify: Notify,
  ) {}

  async within(tx: Tx, file: OpenCase, { aboutPersonId, ...said }: SaidDetriment): Promise<null | Refused<'nobody-else-left'>> {
    await holdStill(tx, 'case_file', file.row.id);
    if (aboutPersonId !== null) {
      const reason = 'The person who spoke up says that they are treated badly by them';
      const out = await this.conflict.declare(tx, file, { personId: aboutPersonId, kind: 'alleged_mishandling', reason });
      if (out !== null) return refused('nobody-else-left');
    }
    const id = await keepCare(tx, file, { kind: 'detriment', ...said, ...saidBy(tx) });
    const due = workingDays.dueAfter(tx.now, detrimentWorkingDays);
    const title = 'The person who spoke up says that they are treated badly for it: see to it';
    const help = 'Speak to them, protect them, and write down what was done. What they wrote stands under “Afterwards”.';
    const action = freeActionRow(
      file,
      { title, help, detriment: { id } },
      { openedAt: tx.at, dueAt: due.toISOString(), owners: 'case_manager' },
    );
    await tx.insert(CaseAction, action);
    await this.progress.run(tx, file);
    await tellReaders(tx, this.notify, file, 'holders');
    const words = { title: 'The person who spoke up says that they are treated badly', detrimentId: id };
    tx.record({ action: 'case.detriment-told', subject: file.row.id, school: file.row.schoolId, detail: { keyId: file.row.keyId, words } });
    return null;
  }
}
