import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, parseReference, refused, type Refused } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { CasesRepository } from '../cases.repository.js';
import { tellReaders } from '../actions/tell-readers.js';
import type { AgreeForm } from './agree.form.js';
import { addDecision, decisionsOf } from './decision-words.js';
import { EnactTriage } from './enact-triage.js';

/** `not-yours`: nothing waits for this person's agreement. */
export type AgreeRefusal = 'not-yours' | 'incomplete';

/** The second person agrees to "no breach", or does not; only then it takes effect. @source domain guide 6 */
@Injectable()
export class AgreeNoBreach {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly enact: EnactTriage,
    private readonly notify: Notify,
  ) {}

  run(actor: Actor, reference: string, { agree, reason }: AgreeForm): Promise<null | Refused<AgreeRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.openToChange(tx, parseReference(reference), 'case.act');
      const waiting = file.knows.waitsFor ?? null;
      if (waiting?.accountId !== actor.accountId) return refused('not-yours');
      if (!['yes', 'no'].includes(agree) || (agree === 'no' && reason === '')) return refused('incomplete');
      const decision = (await decisionsOf(tx, file)).find(({ id }) => id === waiting.decisionId);
      if (!decision?.triage) throw new Error('A decision waits that does not exist');
      const { limbs, classifications, categories } = decision.triage;
      const title = agree === 'yes' ? 'Agreed as second person' : 'Did not agree as second person';
      await addDecision(tx, file, { kind: 'second-person', title, reason: reason === '' ? 'Agreed' : reason });
      const settled = { ...file.knows, waitsFor: null };
      if (agree === 'yes') {
        const decided = { classifications, categories, limbs: limbs?.answers ?? null, decidedAt: tx.at };
        const limbsBefore = file.knows.limbs ?? null;
        await this.cases.save(tx, file, { knows: { ...settled, ...decided } });
        await this.enact.run(tx, file, { decided: decision.triage, limbsBefore, disclosure: null, whyLate: '' });
      } else {
        await this.cases.save(tx, file, { knows: settled });
        await this.enact.hand(tx, file, null);
        await this.cases.refresh(tx, file);
      }
      await tellReaders(tx, this.notify, file, [decision.decidedBy.accountId]);
      tx.record({
        action: 'case.decision-answered',
        subject: file.row.id,
        detail: { keyId: file.row.keyId, words: { title, decisionId: decision.id } },
      });
      return null;
    });
  }
}
