import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../../audit/index.js';
import { type Actor, parseReference, refused, type Refused } from '../../../kernel/index.js';
import { SamePeople } from '../../../people/index.js';
import { NotFound, oneOf } from '../../../platform/http/faults.js';
import { CasesRepository, type OpenCase } from '../../cases.repository.js';
import { WatchPatterns } from '../../patterns/watch-patterns.js';
import type { DecideSameForm, UndoSameForm } from './decide-same.form.js';
import { LinksOfPeople } from './links.queries.js';
import { SamePersonOffers } from './offers.queries.js';

/** `decided`: somebody said so already; `known-by-account`: they are added to the case as who they are, which keeps them out of it. */
export type DecideSameRefusal = 'incomplete' | 'known-by-account' | 'decided';
export type UndoSameRefusal = 'incomplete' | 'stale';

/** A person decides whether two people are one; Heed only asks. Taken back, everything is as it was. */
@Injectable()
export class DecideSame {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly people: SamePeople,
    private readonly offers: SamePersonOffers,
    private readonly patterns: WatchPatterns,
  ) {}

  /** @param otherPartyId the person in the other case, by their part in it */
  run(actor: Actor, reference: string, otherPartyId: string, form: DecideSameForm): Promise<null | Refused<DecideSameRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.openToChange(tx, parseReference(reference), 'case.add-person');
      const offer = (await this.offers.of(tx, file)).find(({ other }) => other.party.id === otherPartyId);
      if (!offer && (await this.offers.isDecided(tx, file, otherPartyId))) return refused('decided');
      if (!offer) throw new NotFound();
      if (offer.party.hasAccount || offer.other.hasAccount) return refused('known-by-account');
      if (form.reason === '' || (form.verdict !== 'same' && form.verdict !== 'not_same')) return refused('incomplete');
      await this.people.decide(tx, [offer.party.party.personId, offer.other.party.personId], form.verdict, form.reason);
      recordOn(
        tx,
        file,
        'case.people-compared',
        form.verdict === 'same' ? 'Said that two people are the same' : 'Said that two people are not the same',
      );
      if (form.verdict === 'same') await this.lookForPatterns(tx, [...new Set([file, offer.other.file])]);
      return null;
    });
  }

  /** The newest of them is where a review belongs. */
  private async lookForPatterns(tx: Tx, files: readonly OpenCase[]): Promise<void> {
    const newestFirst = files.toSorted((a, b) => b.row.receivedAt.localeCompare(a.row.receivedAt));
    for (const file of newestFirst) await this.patterns.run(tx, file);
  }
}

@Injectable()
export class UndoSame {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly people: SamePeople,
    private readonly links: LinksOfPeople,
    private readonly patterns: WatchPatterns,
  ) {}

  run(actor: Actor, reference: string, linkId: string, form: UndoSameForm): Promise<null | Refused<UndoSameRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.openToChange(tx, parseReference(reference), 'case.add-person');
      const link = oneOf(await this.links.of(tx, file, linkId), linkId);
      if (link.words.undone !== null) return refused('stale');
      if (form.reason === '') return refused('incomplete');
      const stale = await this.people.undo(tx, linkId, form.reason, form.version === '' ? link.version : Number(form.version));
      if (stale !== null) return stale;
      await this.patterns.letGo(tx, file.row.schoolId, link.words.persons);
      recordOn(tx, file, 'case.people-compared', 'Took back what was said about two people');
      return null;
    });
  }
}

/** Says nothing of the other case: not everybody who reads this log may read that one. */
function recordOn(tx: Tx, file: OpenCase, action: string, title: string): void {
  tx.record({ action, subject: file.row.id, detail: { keyId: file.row.keyId, words: { title } } });
}
