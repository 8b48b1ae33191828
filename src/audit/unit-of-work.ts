import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Clock, isRefused } from '../kernel/index.js';
import { Disposals } from './keys/disposals.js';
import { KeyWrap } from './keys/key-wrap.js';
import { RecordKeys } from './keys/record-keys.js';
import { appendFacts } from './log/append-facts.js';
import { LogGrowth } from './log/log-growth.js';
import { Tx } from './tx.js';

/**
 * The door for every change of the record, and for every look at it. The work's writes and the facts it records are one transaction:
 * durable together on return, or nothing of them. A refusal rolls back; so does work that recorded nothing.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly wrap: KeyWrap,
    private readonly growth: LogGrowth,
    private readonly disposals: Disposals,
  ) {}

  async run<Answer>(actor: Actor, work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
    let kept: Tx | null = null;
    let answer: Answer;
    try {
      answer = await this.source.transaction(async (manager) => {
        const tx = new Tx(manager, actor, this.clock.now(), new RecordKeys(manager, this.wrap));
        const given = await work(tx);
        if (isRefused(given) || tx.facts.length === 0) throw new Undone(given);
        await appendFacts(tx);
        kept = tx;
        return given;
      });
    } catch (fault) {
      if (fault instanceof Undone) return fault.answer as Answer;
      throw fault;
    }
    this.growth.grew();
    const { afterwards = [], keys, stopped = [] } = (kept as Tx | null) ?? {};
    for (const after of afterwards) after();
    await this.disposals.note(keys?.destroyed ?? []);
    await this.disposals.note(stopped, 'stopped');
    return answer;
  }
}

/** Carries the answer out of a transaction that is to leave no trace. */
class Undone extends Error {
  constructor(readonly answer: unknown) {
    super('Rolled back');
  }
}
