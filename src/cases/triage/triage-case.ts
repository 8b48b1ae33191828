import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, dayOf, isRefused, parseReference, refused, type Refused } from '../../kernel/index.js';
import { type Category, forbidsUpload, harmLimbs } from '../../rules/index.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { WordHashes } from '../list/word-hashes.js';
import { RerouteCase } from '../readers/reroute-case.js';
import { addDecision, decisionsOf, latestTriage } from './decision-words.js';
import { EnactTriage } from './enact-triage.js';
import type { TriageForm } from './triage.form.js';
import { intakeIsLate, policyBeside, secondPeople } from './triage.queries.js';
import { disclosureOf, knowingNow, linesOf, triageFaults, triageWords } from './triage-answers.js';

/** `incomplete`: something is missing that the page asks for; `stale`: somebody else decided meanwhile. */
export type TriageRefusal = 'incomplete' | 'stale' | 'closed';

export interface Triaged {
  readonly decisionId: string;
  /** What it was decided to be may take a case away from whoever decided it. */
  readonly stillReads: boolean;
}

/** Decides what a case is, and opens what follows. A later decision is added; the earlier one stays. */
@Injectable()
export class TriageCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly enact: EnactTriage,
    private readonly words: WordHashes,
    private readonly reroute: RerouteCase,
  ) {}

  /** The case changes as a whole also when somebody opens it for the first time: only another decision is a clash. */
  async run(actor: Actor, reference: string, form: TriageForm): Promise<Triaged | Refused<TriageRefusal>> {
    let answer = await this.decide(actor, reference, form);
    for (let more = 2; more > 0 && isRefused(answer) && answer.refused === 'stale'; more -= 1)
      answer = await this.decide(actor, reference, form);
    return answer;
  }

  private decide(actor: Actor, reference: string, form: TriageForm): Promise<Triaged | Refused<TriageRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.triage');
      if (file.row.stage === 'closed') return refused('closed');
      const before = latestTriage(await decisionsOf(tx, file));
      if (form.version !== '' && form.version !== (before?.id ?? 'none')) return refused('stale');
      const mayAgree = (await secondPeople(tx, file)).map(({ accountId }) => accountId);
      const faults = triageFaults(form, { mayAgree, late: await intakeIsLate(tx, file), today: dayOf(tx.now) });
      if (Object.keys(faults).length > 0) return refused('incomplete');

      const decided = triageWords(form);
      const title = before === null ? 'Decided what it is' : 'Decided again what it is';
      const decisionId = await addDecision(tx, file, {
        kind: 'triage',
        title,
        lines: linesOf(form, decided, await policyBeside(tx, file)),
        reason: form.reason,
        triage: decided,
      });
      const limbsBefore = file.knows.limbs ?? null;
      // Two who decide at once: the second finds the case changed.
      const stale = await this.cases.save(
        tx,
        file,
        { knows: knowingNow(file, form, decided, { decisionId, at: tx.at }) },
        file.row.version,
      );
      if (stale !== null) return stale;
      await this.words.add(tx, file.row.id, {
        texts: [form.reason, form.clause, form.advice, ...harmLimbs.map((limb) => form[`${limb}Why`])],
        names: [],
        handles: [],
      });
      if (decided.waitsFor === null)
        await this.enact.run(tx, file, { decided, limbsBefore, disclosure: disclosureOf(form, decided), whyLate: form.whyLate });
      else await this.enact.wait(tx, file, decided.waitsFor);
      tx.record({ action: 'case.triaged', subject: file.row.id, detail: { keyId: file.row.keyId, words: { title, decisionId } } });
      await this.routeAgain(tx, file, decided.categories);
      return { decisionId, stillReads: await reads(tx, file) };
    });
  }

  /** Illegal or obscene material goes to the headteacher and the safeguarding lead alone. @source domain guide 4.3, R02 */
  private async routeAgain(tx: Tx, file: OpenCase, categories: readonly Category[]): Promise<void> {
    const { facts } = file.knows;
    if (forbidsUpload(categories) === forbidsUpload(facts.categories)) return;
    await this.reroute.run(tx, file, 'Decided what it is about', { ...facts, categories });
  }
}

async function reads(tx: Tx, file: OpenCase): Promise<boolean> {
  const rows = await tx.query('SELECT account_id FROM case_reader WHERE case_id = ? AND account_id = ?', [file.row.id, tx.actor.accountId]);
  return rows.length > 0;
}
