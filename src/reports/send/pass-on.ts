import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { AlertOfLocked, type SentDraft, TakeReport } from '../../cases/index.js';
import { type Reference, refused, type Refused } from '../../kernel/index.js';

export interface SentReport {
  readonly reportId: string;
  readonly reference: Reference;
}

/** Every report goes through here, with a name or without: taken, given to its receivers, on the log. */
@Injectable()
export class PassOn {
  constructor(
    private readonly take: TakeReport,
    private readonly alert: AlertOfLocked,
  ) {}

  async run(tx: Tx, sent: SentDraft): Promise<SentReport | Refused<'nobody-can-receive'>> {
    const { reference, routing, caseId } = await this.take.run(tx, sent);
    if (routing.holders.length === 0) return refused('nobody-can-receive');
    await this.alert.sent(tx, sent.id, caseId);
    tx.record({ action: 'report.sent', subject: sent.id });
    return { reportId: sent.id, reference };
  }
}
