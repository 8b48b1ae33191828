import { Injectable } from '@nestjs/common';
import { SecurityFacts } from '../sign-in/security-facts.js';
import { Tries } from '../tries.js';

/** Notes on the log that a link was refused; somebody who tries many is noted more and more slowly, and always answered alike. */
@Injectable()
export class BadLinks {
  constructor(
    private readonly tries: Tries,
    private readonly facts: SecurityFacts,
  ) {}

  async note(address: string): Promise<void> {
    const given = await this.tries.take({ what: 'link', name: '', address });
    if (given.waitUntil === null) await this.facts.record('', 'security.link-refused');
  }
}
