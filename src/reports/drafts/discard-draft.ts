import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Disposals, type Tx } from '../../audit/index.js';
import { AlertOfLocked, routingFacts, WithdrawEvidence } from '../../cases/index.js';
import { type Actor, heedItself } from '../../kernel/index.js';
import { Rounds } from '../../platform/jobs/rounds.js';
import { Drafts, type OpenDraft } from './drafts.js';
import { finishedAnswers } from './finished-answers.js';

const hour = 60 * 60_000;

/** Drafts that somebody gave up, and those that nobody came back for. What was added to them goes too. */
@Injectable()
export class DiscardDraft implements OnApplicationBootstrap {
  constructor(
    private readonly drafts: Drafts,
    private readonly withdraw: WithdrawEvidence,
    private readonly alert: AlertOfLocked,
    private readonly rounds: Rounds,
    private readonly disposals: Disposals,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.every(hour, 'old drafts', () => this.expire());
  }

  async run(actor: Actor, draftId: string): Promise<void> {
    const draft = await this.drafts.mine(actor);
    if (draft?.id !== draftId) return;
    await this.remove(actor, draft, () => this.drafts.remove(actor, draftId));
  }

  /** @source domain guide 13, `draft`: 14 days after it was last touched */
  async expire(): Promise<void> {
    for (const draft of await this.drafts.expired()) await this.remove(heedItself, draft, () => this.drafts.removeExpired(draft.id));
  }

  /** @param last of a draft that nothing was added to. One that was sent meanwhile is no draft any more, and stands in no ledger. */
  private async remove(actor: Actor, draft: OpenDraft, last: () => Promise<boolean>): Promise<void> {
    let gone = false;
    await this.withdraw.all(actor, draft.id, async (tx, locked) => {
      gone = await this.goes(tx, draft, locked);
    });
    if ((await last()) || gone) await this.disposals.note([draft.id]);
  }

  /** With what was added to it; of what is locked, those hear who must ask the police. */
  private async goes(tx: Tx, draft: OpenDraft, locked: number): Promise<boolean> {
    const removed = await tx.query('DELETE FROM draft WHERE id = ? RETURNING id', [draft.id]);
    if (locked > 0) await this.alert.leftBehind(tx, draft, routingFacts(finishedAnswers(draft.answers, tx.now), tx.actor.personId));
    return removed.length > 0;
  }
}
