import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, isId } from '../../kernel/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import { NotFound } from '../../platform/http/faults.js';
import { CasesRepository } from '../cases.repository.js';
import { type ReadableCase, readableAbout } from '../patterns/readable-about.js';
import { mayBeMet } from '../people/same/offers.queries.js';

/** Somebody as they stand in the cases that whoever looks may read. */
export interface MetSomebody {
  /** The newest first; at least one. */
  readonly cases: readonly ReadableCase[];
  readonly now: Date;
}

/**
 * Looks at what is known about a person. It holds the cases that the reader may read and says nothing of any other: the page of somebody
 * about whom there is more looks the same as that of somebody about whom there is not.
 */
@Injectable()
export class PersonLook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly hash: KeyedHash,
  ) {}

  /** @throws NotFound where they may read no case about such a person, whether or not there is one */
  read(actor: Actor, personId: string): Promise<MetSomebody> {
    return this.work.run(actor, async (tx) => {
      // Nobody’s own page: what is known about oneself is told by people.
      if (!isId(personId) || personId === actor.personId) throw new NotFound();
      const readable = await readableAbout(tx, this.cases, this.hash.of('person', personId.toLowerCase()));
      const cases = readable.filter(({ parts }) => parts.some((part) => mayBeMet.includes(part)));
      if (cases.length === 0) throw new NotFound();
      return { cases, now: tx.now };
    });
  }
}
