import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../audit/index.js';
import { type Actor, refused, type Refused } from '../../../kernel/index.js';
import { Notify } from '../../../notifications/index.js';
import { accountNames } from '../../actions/steps.queries.js';
import type { RecordKind, RecordWords } from './domain/locked-records.js';
import { addRecord } from './dossier.js';
import { type Errors, type FormOf, readWords } from './locked-forms.js';
import { LockedItems, type OpenLocked, recordLocked } from './locked-items.js';
import { dposOf } from './locked-people.js';
import { whoMayBeNamed } from './who-had-it.js';

/** `stale`: somebody wrote something down meanwhile. */
export type RecordRefused = Refused<'stale'> | (Refused<'faulty'> & { readonly errors: Errors });

const facts: Readonly<Record<RecordKind, { action: string; title: string }>> = {
  police: { action: 'locked.police-told', title: 'the police were told' },
  instruction: { action: 'locked.police-instructed', title: 'what the police said to do was recorded' },
  seen: { action: 'locked.support-recorded', title: 'support for somebody was recorded' },
  dpo: { action: 'locked.dpo-told', title: 'the data protection officer was told' },
  breach: { action: 'locked.breach-answered', title: 'the question of a data breach was answered' },
};

/** Writes down what was done about a locked item. Nothing of it can be changed later; the latest of its kind counts. @source domain guide 9.2 */
@Injectable()
export class RecordAboutLocked {
  constructor(
    private readonly locked: LockedItems,
    private readonly notify: Notify,
  ) {}

  /** @returns null once it is written down, or what is wrong. @throws NotFound */
  async run<Kind extends RecordKind>(actor: Actor, evidenceId: string, kind: Kind, form: FormOf[Kind]): Promise<null | RecordRefused> {
    return this.locked.run<null | RecordRefused>(actor, evidenceId, 'case.record-locked', async (tx, item) => {
      if (form.version !== String(item.dossier.version)) return refused('stale');
      const dpos = kind === 'dpo' ? await dposOf(tx, item) : [];
      const names = await accountNames(tx, dpos);
      const people = await accountNames(tx, await whoMayBeNamed(tx, item));
      const words = readWords[kind](form, { now: tx.now, actor, people, dpos: [...names.values()] });
      if ('errors' in words) return { ...refused('faulty'), errors: words.errors };
      await this.write(tx, item, kind, words, dpos);
      return null;
    });
  }

  private async write<Kind extends RecordKind>(
    tx: Tx,
    item: OpenLocked,
    kind: Kind,
    words: RecordWords[Kind],
    dpos: readonly string[],
  ): Promise<void> {
    await addRecord(tx, item, kind, words);
    // They read no case: the notice says only whom to ask.
    await this.notify.tell(tx, dpos, 'data-breach', '');
    recordLocked(tx, item, facts[kind].action, facts[kind].title);
  }
}
