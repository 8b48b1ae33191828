import { Injectable } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, parseReference, refused, type Refused } from '../../kernel/index.js';
import { MomentBoxes } from '../../platform/http/date-boxes.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import { oneOf } from '../../platform/http/faults.js';
import { AtMost } from '../../platform/http/limits.js';
import { CaseAction } from '../actions/case-action.entity.js';
import { CaseProgress, isOpen } from '../actions/case-progress.js';
import { momentTyped } from '../actions/moment-typed.js';
import { workOf } from '../actions/steps.queries.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { holdStill } from '../evidence/save-evidence.js';
import { WordHashes } from '../list/word-hashes.js';
import { careOf, type CheckIn, keepCare, saidBy, type WayToAsk, waysToAsk } from './care-words.js';

export class CheckInForm {
  @IsIn(['yes', 'no'], { message: 'Say whether all is well' })
  well = '';

  @IsIn(waysToAsk, { message: 'Say how you asked them' })
  how = '';

  @AtMost(2_000)
  notes = '';

  at = new MomentBoxes();
}

/** `asked-already`: somebody wrote it down meanwhile. */
export type CheckInRefusal = 'incomplete' | 'asked-already';

/** Writes down how somebody is, some weeks after. It opens nothing again by itself. */
@Injectable()
export class RecordCheckIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly progress: CaseProgress,
    private readonly words: WordHashes,
  ) {}

  /** @throws NotFound */
  run(actor: Actor, reference: string, id: string, form: CheckInForm): Promise<CheckIn | Refused<CheckInRefusal>> {
    return this.work.run<CheckIn | Refused<CheckInRefusal>>(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.act');
      await holdStill(tx, 'case_file', file.row.id);
      const planned = checkInWith(await careOf(tx, file), id);
      if (planned.asked !== null) return refused('asked-already');
      const at = momentOfCheckIn(form, tx.now);
      if (typeof at === 'string' || notesFault(form) !== null) return refused('incomplete');
      const { how, well, notes } = form;
      const said = { how: how as WayToAsk, well: well as 'yes' | 'no', notes, at: at.toISOString() };
      await keepCare(tx, file, { kind: 'asked', plannedId: id, ...said, ...saidBy(tx) });
      await this.words.add(tx, file.row.id, { texts: [notes], names: [], handles: [] });
      await this.done(tx, file, id, at);
      return planned;
    });
  }

  private async done(tx: Tx, file: OpenCase, checkIn: string, at: Date): Promise<void> {
    const action = (await workOf(tx, file)).actions.find((one) => one.words.care?.id === checkIn && isOpen(one));
    if (action !== undefined) {
      const said = { ...action.words, doneBy: tx.actor.accountId, result: 'It is written down under “Afterwards”.' };
      const doneAt = (at > action.openedAt ? at : action.openedAt).toISOString();
      await tx.update(CaseAction, action.id, { doneAt, sealed: sealWords(file.key, 'case_action', action.id, said) });
    }
    await this.progress.run(tx, file);
    const words = { title: 'Somebody was asked how they are', checkInId: checkIn };
    tx.record({ action: 'case.check-in-recorded', subject: file.row.id, detail: { keyId: file.row.keyId, words } });
  }
}

/** @throws NotFound */
export function checkInWith({ checkIns }: { checkIns: readonly CheckIn[] }, id: string): CheckIn {
  return oneOf(checkIns, id);
}

/** Now, unless an earlier moment was typed; or what is wrong with it. */
export function momentOfCheckIn(form: CheckInForm, now: Date): Date | string {
  return momentTyped(form.at, now) ?? now;
}

/** Where all is not well, somebody has to know what. */
export function notesFault({ well, notes }: CheckInForm): string | null {
  return well === 'no' && notes === '' ? 'Write in a few words what is not well' : null;
}
