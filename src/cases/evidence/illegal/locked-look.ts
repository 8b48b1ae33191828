import { Injectable } from '@nestjs/common';
import { mayDo } from '../../../access/index.js';
import { type Tx, UnitOfWork } from '../../../audit/index.js';
import { type Actor, isId } from '../../../kernel/index.js';
import { accountNames } from '../../actions/steps.queries.js';
import { CaseLook, type LookedAt } from '../../case-look.js';
import type { OpenCase } from '../../cases.repository.js';
import { type CaseItem, CaseItems } from '../case-items.js';
import type { CustodyEntry } from '../custody.js';
import { type LockedAct, lockedApart, lockedInCase, type OpenLocked } from './locked-items.js';
import { keepersOf } from './locked-people.js';
import { whoHadIt, whoMayBeNamed } from './who-had-it.js';

/** What is known of a locked item, and never what it is. */
export interface LockedSeen extends OpenLocked {
  /** Of the item and all that is tied to it. */
  readonly custody: readonly CustodyEntry[];
  /** Accounts that may be written down as having seen it. */
  readonly named: readonly string[];
  /** Accounts that may decide about it. */
  readonly keepers: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  readonly mayRecord: boolean;
  readonly mayPurge: boolean;
}

/** A look at a locked item: through its case, whose head stands on the page, or apart from any. */
export type LookedAtLocked =
  | { readonly seen: LockedSeen; readonly actor: Actor; readonly now: Date; readonly looked: LookedAt<unknown> }
  | { readonly seen: LockedSeen; readonly actor: Actor; readonly now: Date; readonly looked: null };

@Injectable()
export class LockedLook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly look: CaseLook,
    private readonly items: CaseItems,
  ) {}

  /** @throws NotFound also for an item that is not locked */
  async read(actor: Actor, evidenceId: string, act: LockedAct): Promise<LookedAtLocked> {
    const reference = await this.items.caseFor(actor, evidenceId, act);
    if (reference === '') return this.apart(actor, evidenceId);
    const looked = await this.look.read(actor, reference, act, 'evidence', async (tx, file) => {
      return lockedSeen(tx, file, evidenceId, await this.items.of(tx, file.row.id));
    });
    const { seen, now } = looked;
    return { seen, actor, now, looked };
  }

  /** One that hangs on no case. @throws NotFound */
  apart(actor: Actor, evidenceId: string): Promise<LookedAtLocked> {
    return this.work.run(actor, async (tx) => {
      const locked = await lockedApart(tx, isId(evidenceId) ? evidenceId.toLowerCase() : '');
      tx.record({ action: 'locked.left-behind-viewed', subject: locked.id, school: locked.schoolId });
      return { seen: await withPeople(tx, locked), actor, now: tx.now, looked: null };
    });
  }
}

/** Of an item of a case that somebody looks at. @throws NotFound for one that is not locked */
export async function lockedSeen(tx: Tx, file: OpenCase, evidenceId: string, items: readonly CaseItem[]): Promise<LockedSeen> {
  return withPeople(tx, await lockedInCase(tx, file, evidenceId, items));
}

async function withPeople(tx: Tx, locked: OpenLocked): Promise<LockedSeen> {
  const custody = await whoHadIt(tx, locked);
  const named = await whoMayBeNamed(tx, locked, custody);
  const keepers = await keepersOf(tx, locked);
  const { records, requests } = locked.dossier;
  const wrote = [...records.map(({ by }) => by), ...requests.flatMap(({ askedBy, answeredBy }) => [askedBy, answeredBy])];
  const names = await accountNames(tx, [...named, ...keepers, ...wrote]);
  const isApart = locked.file === null;
  return {
    ...locked,
    custody,
    named,
    keepers,
    names,
    mayRecord: isApart || mayDo(tx.actor, 'case.record-locked', locked.file),
    mayPurge: isApart || mayDo(tx.actor, 'case.purge-evidence', locked.file),
  };
}
