import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type OpenRequest, SecondStepNeeded, SecondStepRequests, type Voice } from '../../accounts/index.js';
import type { Actor } from '../../kernel/index.js';

/** What a reset of somebody's codes takes. `free`: nobody needs to agree. */
export type ResetStanding = 'free' | { readonly request: OpenRequest | null; readonly voices: readonly Voice[] };

@Injectable()
export class CodesQueries {
  constructor(
    private readonly source: DataSource,
    private readonly needed: SecondStepNeeded,
    private readonly requests: SecondStepRequests,
  ) {}

  async standing(actor: Actor, accountId: string): Promise<ResetStanding> {
    const { manager } = this.source;
    if (!(await this.needed.isGuarded(accountId, manager))) return 'free';
    const request = await this.requests.askedFor(accountId, actor, manager);
    const voices = await this.requests.voices(accountId, actor, request === null ? {} : { askedAt: request.askedAt });
    return { request, voices };
  }
}
