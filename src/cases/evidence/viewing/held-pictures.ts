import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SafePicture } from '../../../evidence/index.js';
import type { Actor } from '../../../kernel/index.js';

interface Held {
  readonly accountId: string;
  readonly evidenceId: string;
  readonly picture: SafePicture;
}

const holdMilliseconds = 60_000;
const maxHeldBytes = 64 * 1024 * 1024;

/**
 * Pictures that were drawn for a page and wait for the browser to fetch them: once, by the same person, within a minute. So a page that had to
 * be drawn to say how many there are is drawn, and looked at, once.
 */
@Injectable()
export class HeldPictures {
  private readonly held = new Map<string, Held>();

  /** @returns the token that fetches it */
  hold({ accountId }: Actor, evidenceId: string, picture: SafePicture): string {
    const token = randomBytes(18).toString('base64url');
    this.held.set(token, { accountId, evidenceId, picture });
    setTimeout(() => this.held.delete(token), holdMilliseconds).unref();
    this.keepFew();
    return token;
  }

  take({ accountId }: Actor, evidenceId: string, token: string): SafePicture | null {
    const held = this.held.get(token);
    if (held === undefined || held.accountId !== accountId || held.evidenceId !== evidenceId) return null;
    this.held.delete(token);
    return held.picture;
  }

  /** Nothing of an item that was stopped waits any longer. */
  forget(evidenceId: string): void {
    for (const [token, held] of this.held) if (held.evidenceId === evidenceId) this.held.delete(token);
  }

  /** The oldest are let go when there are too many. */
  private keepFew(): void {
    let bytes = [...this.held.values()].reduce((sum, { picture }) => sum + picture.bytes.length, 0);
    for (const [token, { picture }] of this.held) {
      if (bytes <= maxHeldBytes) return;
      bytes -= picture.bytes.length;
      this.held.delete(token);
    }
  }
}
