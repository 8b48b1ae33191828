import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { WithdrawEvidence } from '../../cases/index.js';
import { type Actor, heedItself } from '../../kernel/index.js';
import { Rounds } from '../../platform/jobs/rounds.js';
import { Drafts } from './drafts.js';

const hour = 60 * 60_000;

/** Drafts that somebody gave up, and those that nobody came back for. What was added to them goes too. */
@Injectable()
export class DiscardDraft implements OnApplicationBootstrap {
  constructor(
    private readonly drafts: Drafts,
    private readonly withdraw: WithdrawEvidence,
    private readonly rounds: Rounds,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.every(hour, 'old drafts', () => this.expire());
  }

  async run(actor: Actor, draftId: string): Promise<void> {
    const draft = await this.drafts.mine(actor);
    if (draft?.id !== draftId) return;
    await this.drafts.remove(actor, draftId);
    await this.withdraw.all(actor, draftId);
  }

  /** @source domain guide 13, `draft`: 14 days after it was last touched */
  async expire(): Promise<void> {
    for (const { id } of await this.drafts.expired()) {
      await this.withdraw.all(heedItself, id);
      await this.drafts.removeExpired(id);
    }
  }
}
