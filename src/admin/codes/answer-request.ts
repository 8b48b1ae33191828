import { Injectable } from '@nestjs/common';
import { type OpenRequest, SecondStepRequests } from '../../accounts/index.js';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, type Refused, refused } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { NotFound } from '../../platform/http/faults.js';
import { roleHolders } from '../role-holders.js';

/** Somebody says whether it is right that another's codes are reset. */
@Injectable()
export class AnswerRequest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: SecondStepRequests,
    private readonly notify: Notify,
  ) {}

  /** From now on whoever asked may make the link, for a day. */
  agree(actor: Actor, id: string): Promise<true | Refused<'over'>> {
    return this.work.run<true | Refused<'over'>>(actor, async (tx) => {
      const { request, mayAgree } = await this.open(tx, id);
      if (!mayAgree || !(await this.requests.agree(tx, id))) return refused('over');
      tx.record({ action: 'account.second-step-reset-agreed', subject: request.accountId });
      await this.notify.mail(tx, [request.askedBy, request.accountId], 'something-to-read');
      return true;
    });
  }

  /** It ends, nothing was reset, and everybody with a role in the school hears of it. */
  stop(actor: Actor, id: string): Promise<true | Refused<'over'>> {
    return this.work.run<true | Refused<'over'>>(actor, async (tx) => {
      const { request } = await this.open(tx, id);
      if (!(await this.requests.stop(tx, id))) return refused('over');
      tx.record({ action: 'account.second-step-reset-stopped', subject: request.accountId });
      await this.notify.tell(tx, [request.accountId, ...(await roleHolders(tx))], 'reset-stopped', '');
      return true;
    });
  }

  /** @throws NotFound for whoever has no say in it */
  private async open(tx: Tx, id: string): Promise<{ request: OpenRequest; mayAgree: boolean }> {
    const found = await this.requests.forVoice(tx.actor, id, tx.manager);
    if (found === null) throw new NotFound();
    return found;
  }
}
