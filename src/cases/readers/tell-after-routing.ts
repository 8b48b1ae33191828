import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { Notify } from '../../notifications/index.js';
import type { Routing } from '../../routing/index.js';
import { tellReaders } from '../actions/tell-readers.js';
import type { OpenCase } from '../cases.repository.js';
import { WatchRepeats } from '../patterns/watch-repeats.js';
import { SilenceWatch } from './silence-watch.js';

/** What follows for people when a case was routed again: who hears of it, and what they are asked; whose notices are taken back, and until when somebody must open it. */
@Injectable()
export class TellAfterRouting {
  constructor(
    private readonly notify: Notify,
    private readonly silence: SilenceWatch,
    private readonly repeats: WatchRepeats,
  ) {}

  async run(tx: Tx, file: OpenCase, { excluded }: Routing, joined: readonly string[]): Promise<void> {
    for (const { personId } of excluded) await this.forgetNotices(tx, personId, file.row.id);
    await tellReaders(tx, this.notify, file, joined);
    await this.repeats.forWhoJoined(tx, file, joined);
    await this.silence.arrange(tx, file);
  }

  /** Nobody in the school is left to hold it: whoever watches over the record hears that something needs them, without content. */
  async nobodyIsLeft(tx: Tx, { dpoAccounts }: Routing): Promise<void> {
    await this.notify.tell(tx, dpoAccounts, 'account', '');
  }

  private async forgetNotices(tx: Tx, personId: string, caseId: string): Promise<void> {
    const accounts = await tx.query<{ id: string }>('SELECT id FROM account WHERE person_id = ?', [personId]);
    for (const { id } of accounts) await this.notify.forget(tx, id, caseId);
  }
}
