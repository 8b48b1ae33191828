import { Injectable } from '@nestjs/common';
import { IsIn, MinLength } from 'class-validator';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, parseReference, refused, type Refused } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import { AtMost } from '../../platform/http/limits.js';
import { withOwnTime } from '../../procedures/index.js';
import { pathwayKeys } from '../../rules/index.js';
import { beginnings } from '../actions/anchors.js';
import { CaseAction } from '../actions/case-action.entity.js';
import { CasePathway } from '../actions/case-pathway.entity.js';
import { pathwayNames } from '../actions/case-pathways.js';
import { isOpen } from '../actions/case-progress.js';
import { type PathwayWords, stepRow } from '../actions/pathway-rows.js';
import { calendarOfSchool } from '../actions/school-procedure.js';
import { followsOutcome, isSettledByOutcome } from '../actions/step-rules.js';
import { type CaseWork, type PathwayLine, workOf } from '../actions/steps.queries.js';
import { tellReaders } from '../actions/tell-readers.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { procedures } from '../actions/calendar.js';
import { addDecision } from '../triage/decision-words.js';

export class ReopenForm {
  /** Whether the case was closed when the page was opened. */
  @IsIn(['', 'closed'], { message: 'Open the page again' })
  was = '';

  @MinLength(1, { message: 'Write why it is opened again' })
  @AtMost(20_000)
  reason = '';

  /** Parts of the case that are decided anew; their outcomes so far stay visible. */
  @IsIn(pathwayKeys, { each: true, message: 'Choose from the list' })
  pathways: string[] = [];
}

/** `nothing-decided`: neither the case nor a part of it has ended. `meanwhile`: somebody opened it again while this was written. */
export type ReopenRefusal = 'incomplete' | 'nothing-decided' | 'meanwhile';

/** Opens a case again, or a part of it that was decided. Nothing that was recorded is changed. @source domain guide 2, "Stage" */
@Injectable()
export class ReopenCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly notify: Notify,
  ) {}

  run(actor: Actor, reference: string, form: ReopenForm): Promise<null | Refused<ReopenRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.openToChange(tx, parseReference(reference), 'case.reopen');
      const work = await workOf(tx, file);
      const decided = decidedPathways(work);
      const again = decided.filter(({ key }) => form.pathways.includes(key));
      const isOpened = form.was === 'closed' && file.row.stage !== 'closed';
      if (isOpened || form.pathways.some((chosen) => !again.some(({ key }) => key === chosen))) return refused('meanwhile');
      if (file.row.stage !== 'closed' && decided.length === 0) return refused('nothing-decided');
      if (form.reason === '' || (file.row.stage !== 'closed' && again.length === 0)) return refused('incomplete');
      for (const pathway of again) await this.goesOn(tx, file, pathway, work);
      const lines = again.length > 0 ? [{ label: 'Decided anew', text: pathwayNames(again.map(({ key }) => key)) }] : [];
      await addDecision(tx, file, { kind: 'reopened', title: 'Opened again', lines, reason: form.reason });
      await this.cases.save(tx, file, { stage: file.knows.pausedFor === null ? 'in_action' : 'paused', closedAt: null, reopenedAt: tx.at });
      await this.cases.refresh(tx, file);
      await tellReaders(tx, this.notify, file, 'holders');
      tx.record({ action: 'case.reopened', subject: file.row.id, detail: { keyId: file.row.keyId, words: { title: 'Opened again' } } });
      return null;
    });
  }

  /** What the outcome settled, and what comes after it, is to be done anew. */
  private async goesOn(tx: Tx, file: OpenCase, { id, key, words, openedAt }: PathwayLine, { actions }: CaseWork): Promise<void> {
    const open: PathwayWords = { ...words, ending: undefined, whyClosed: null };
    await tx.update(CasePathway, id, { closedAt: null, sealed: sealWords(file.key, 'case_pathway', id, open) });
    const stillOpen = new Set(actions.filter((action) => action.pathwayId === id && isOpen(action)).map(({ step }) => step?.key));
    const anew = procedures.stepsOf(key).filter((step) => (isSettledByOutcome(step) || followsOutcome(step)) && !stillOpen.has(step.key));
    const place = {
      caseId: file.row.id,
      caseKey: file.key,
      at: tx.at,
      pathwayId: id,
      anchors: beginnings(file, openedAt, words.countsFromOpening),
      school: { calendar: await calendarOfSchool(tx, file.row.schoolId) },
    };
    if (anew.length > 0)
      await tx.insert(
        CaseAction,
        anew.map((step) => stepRow(withOwnTime(step, words.times), place)),
      );
  }
}

/** Pathways that ended with an outcome and could be decided anew. */
export function decidedPathways({ pathways }: CaseWork): PathwayLine[] {
  return pathways.filter(({ key, closedAt, words }) => key !== 'P0' && closedAt !== null && words.ending === 'outcome_recorded');
}
