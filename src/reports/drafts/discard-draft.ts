import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
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
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.every(hour, 'old drafts', () => this.expire());
  }

  async run(actor: Actor, draftId: string): Promise<void> {
    const draft = await this.drafts.mine(actor);
    if (draft?.id !== draftId) return;
    await this.withdraw.all(actor, draftId, (tx, locked) => this.goes(tx, draft, locked));
    await this.drafts.remove(actor, draftId);
  }

  /** @source domain guide 13, `draft`: 14 days after it was last touched */
  async expire(): Promise<void> {
    for (const draft of await this.drafts.expired()) {
      await this.withdraw.all(heedItself, draft.id, (tx, locked) => this.goes(tx, draft, locked));
      await this.drafts.removeExpired(draft.id);
    }
  }

  /** With what was added to it; of what is locked, those hear who must ask the police. */
  private async goes(tx: Tx, draft: OpenDraft, locked: number): Promise<void> {
    await tx.query('DELETE FROM draft WHERE id = ?', [draft.id]);
    if (locked > 0) await this.alert.leftBehind(tx, draft, routingFacts(finishedAnswers(draft.answers, tx.now), tx.actor.personId));
  }
}
