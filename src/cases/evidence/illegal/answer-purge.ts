import { Injectable } from '@nestjs/common';
import { type Actor, isRefused, refused, type Refused } from '../../../kernel/index.js';
import { Notify } from '../../../notifications/index.js';
import { Logs } from '../../../platform/logging/logs.js';
import { type AnswerRefusal, mayAnswer, type PurgeAnswer } from './domain/purge-rules.js';
import { answerRequest } from './dossier.js';
import { FinishPurge } from './finish-purge.js';
import { LockedItems, recordLocked, roleOfActor, stateOf } from './locked-items.js';
import type { AnswerPurgeForm } from './purge.form.js';
import { tellKeepers } from './tell-keepers.js';

const facts: Readonly<Record<PurgeAnswer, { action: string; title: string }>> = {
  agreed: { action: 'locked.purge-agreed', title: 'a second person agreed that it be destroyed' },
  refused: { action: 'locked.purge-refused', title: 'it was not agreed that it be destroyed' },
  'taken-back': { action: 'locked.purge-taken-back', title: 'it was taken back that it be destroyed' },
};

/** The second of two people agrees or does not; the first may take it back. Once it is agreed, nobody stops it any more. */
@Injectable()
export class AnswerPurge {
  constructor(
    private readonly locked: LockedItems,
    private readonly finish: FinishPurge,
    private readonly notify: Notify,
    private readonly logs: Logs,
  ) {}

  /** @returns what was answered; `agreed` once it is destroyed, or will be by itself. @throws NotFound */
  async run(actor: Actor, evidenceId: string, form: AnswerPurgeForm): Promise<PurgeAnswer | Refused<AnswerRefusal | 'stale'>> {
    const answer = form.answer as PurgeAnswer;
    let agreedUnder = '';
    const said = await this.locked.run<PurgeAnswer | Refused<AnswerRefusal | 'stale'>>(
      actor,
      evidenceId,
      'case.purge-evidence',
      async (tx, item) => {
        if (form.version !== String(item.dossier.version)) return refused('stale');
        const may = mayAnswer(stateOf(item), { answer, by: actor.accountId, reason: form.reason });
        if (isRefused(may)) return may;
        agreedUnder = item.dossier.id;
        const request = item.dossier.requests.at(-1);
        if (!request) return refused('nothing-asked');
        const words = { answeredAs: roleOfActor(actor), reason: answer === 'refused' ? form.reason : null };
        await answerRequest(tx, item, request, answer, words);
        recordLocked(tx, item, facts[answer].action, facts[answer].title);
        await tellKeepers(tx, this.notify, item, [request.askedBy]);
        return answer;
      },
    );
    if (said === 'agreed') await this.finishSoon(agreedUnder);
    return said;
  }

  /** At once where it can be; otherwise a round does it. */
  private finishSoon(id: string): Promise<void> {
    return this.finish.one(id).catch((fault: unknown) => this.logs.error('what was agreed is not destroyed yet', { id, fault }));
  }
}
