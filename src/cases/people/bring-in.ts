import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import type { CaseLevel } from '../../access/index.js';
import { type Actor, newId, parseReference, refused, type Refused } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { WatchRepeats } from '../patterns/watch-repeats.js';
import { CaseSeat } from '../readers/case-seat.entity.js';
import type { SeatWords } from '../readers/seat-words.js';
import { type BroughtInAs, broughtInAs } from './bring-in.form.js';
import { colleaguesFor, seatsIn } from './people.queries.js';

export type BringInRefusal = 'not-possible' | 'already-reads-it' | 'done-already';

/** The case manager brings HR, an investigator or a panel in. Somebody with a conflict cannot be chosen, and is not named. */
@Injectable()
export class BringIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly notify: Notify,
    private readonly repeats: WatchRepeats,
  ) {}

  run(
    actor: Actor,
    reference: string,
    said: { account: string; as: BroughtInAs; reason: string },
  ): Promise<null | Refused<BringInRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.openToChange(tx, parseReference(reference), 'case.bring-in');
      const { level } = broughtInAs[said.as];
      const seats = (await seatsIn(tx, file)).filter(({ accountId }) => accountId === said.account);
      if (seats.some(({ source }) => source === 'brought-in')) return refused('done-already');
      if (seats.length > 0) return refused('already-reads-it');
      return this.seat(tx, file, { ...said, role: said.as, level, source: 'brought-in' });
    });
  }

  /** Made holder by name: acts next, whatever routing said. */
  assign(actor: Actor, reference: string, said: { account: string; reason: string }): Promise<null | Refused<BringInRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.openToChange(tx, parseReference(reference), 'case.assign');
      const seats = await seatsIn(tx, file);
      if (seats.some(({ accountId, source }) => accountId === said.account && source === 'assigned')) return refused('done-already');
      return this.seat(tx, file, { ...said, role: 'assigned', level: 'holder', source: 'assigned' });
    });
  }

  private async seat(
    tx: Tx,
    file: OpenCase,
    said: { account: string; role: string; level: CaseLevel; source: CaseSeat['source']; reason: string },
  ): Promise<null | Refused<BringInRefusal>> {
    const colleague = (await colleaguesFor(tx, file)).find(({ accountId }) => accountId === said.account);
    if (!colleague) return refused('not-possible');
    const id = newId();
    const words: SeatWords = { reason: said.reason, by: tx.actor.accountId };
    await tx.insert(CaseSeat, {
      id,
      caseId: file.row.id,
      accountId: said.account,
      role: said.role,
      level: said.level,
      source: said.source,
      fromAt: tx.at,
      untilAt: null,
      openedAt: null,
      sealed: sealWords(file.key, 'case_seat', id, words),
      version: 1,
    });
    await this.allowWhileRestricted(tx, file, said.account);
    await this.cases.refresh(tx, file);
    await this.notify.tell(tx, [said.account], 'case', file.row.id);
    await this.repeats.forWhoJoined(tx, file, [said.account]);
    tx.record({
      action: said.source === 'assigned' ? 'case.assigned' : 'case.reader-brought-in',
      subject: file.row.id,
      detail: { keyId: file.row.keyId, words: { name: colleague.name, as: said.role, reason: said.reason } },
    });
    return null;
  }

  private async allowWhileRestricted(tx: Tx, file: OpenCase, account: string): Promise<void> {
    const { restrictedTo } = file.knows;
    if (restrictedTo === null || restrictedTo.includes(account)) return;
    await this.cases.save(tx, file, { knows: { ...file.knows, restrictedTo: [...restrictedTo, account] } });
  }
}
