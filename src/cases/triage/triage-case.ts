import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, parseReference, refused, type Refused } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { pathwaysOpenedByTriage } from '../../procedures/index.js';
import {
  type Category,
  type Classification,
  forbidsUpload,
  harmLimbs,
  harmLimbWords,
  type PathwayKey,
  reportingIsRestricted,
  sureAnswerLabels,
  thresholdMayBeMet,
} from '../../rules/index.js';
import { CaseAction } from '../actions/case-action.entity.js';
import { isOpen } from '../actions/case-progress.js';
import { workOf } from '../actions/steps.queries.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { WordHashes } from '../list/word-hashes.js';
import { RerouteCase } from '../readers/reroute-case.js';
import { addDecision, decisionsOf, latestTriage, type TriageWords } from './decision-words.js';
import { EnactTriage } from './enact-triage.js';
import { faultsInDecision, faultsInQuestions, limbsOf, needsSecondOne } from './domain/triage-faults.js';
import type { TriageForm } from './triage.form.js';
import { secondPeople } from './triage.queries.js';

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

  run(actor: Actor, reference: string, form: TriageForm): Promise<Triaged | Refused<TriageRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.triage');
      if (file.row.stage === 'closed') return refused('closed');
      const before = latestTriage(await decisionsOf(tx, file));
      if (form.version !== '' && form.version !== (before?.id ?? 'none')) return refused('stale');
      const faults = { ...faultsInQuestions(form), ...faultsInDecision(form, (await secondPeople(tx, file)).map(({ accountId }) => accountId)) };
      if (Object.keys(faults).length > 0) return refused('incomplete');

      const decided = triageWords(form);
      const decisionId = await addDecision(tx, file, {
        kind: 'triage',
        title: before === null ? 'Decided what it is' : 'Decided again what it is',
        lines: linesOf(form, decided),
        reason: form.reason,
        triage: decided,
      });
      // Two who decide at once: the second finds the case changed.
      const saved = await this.cases.save(tx, file, { knows: this.knowing(tx, file, form, decided, decisionId) }, file.row.version);
      if (saved !== null) return saved;
      await this.words.add(tx, file.row.id, { texts: [form.reason, ...harmLimbs.map((limb) => form[`${limb}Why`])], names: [], handles: [] });
      if (decided.waitsFor === null) await this.enact.run(tx, file, { decided, wanted: wantedBy(form, decided), askHr: asksHr(form, decided), before: before !== null });
      else await this.enact.await(tx, file, decided.waitsFor);
      tx.record({ action: 'case.triaged', subject: file.row.id, detail: { keyId: file.row.keyId, words: { title: before === null ? 'Decided what it is' : 'Decided again what it is', decisionId } } });
      const stillReads = await this.rerouted(tx, file, decided.categories);
      return { decisionId, stillReads };
    });
  }

  private knowing(tx: Tx, file: OpenCase, form: TriageForm, { limbs, classifications, categories, waitsFor }: TriageWords, decisionId: string) {
    const { knows } = file;
    if (waitsFor !== null) return { ...knows, waitsFor: { decisionId, accountId: waitsFor } };
    const restricted = limbs !== null && thresholdMayBeMet(limbs.answers) && reportingIsRestricted(restrictionFacts(form));
    return {
      ...knows,
      classifications,
      categories,
      limbs: limbs?.answers ?? null,
      decidedAt: tx.at,
      waitsFor: null,
      // On from the report, and ended only with a reason of its own.
      restriction: knows.restriction ?? (restricted ? { since: file.row.receivedAt } : null),
      dataBreach: form.dataBreach === 'yes' || form.dataBreach === 'no' ? form.dataBreach : (knows.dataBreach ?? null),
    };
  }

  /** Illegal or obscene material goes to the headteacher and the safeguarding lead alone. @source domain guide 4.3, R02 */
  private async rerouted(tx: Tx, file: OpenCase, categories: readonly Category[]): Promise<boolean> {
    const { facts } = file.knows;
    if (forbidsUpload(categories) !== forbidsUpload(facts.categories))
      await this.reroute.run(tx, file, 'Decided what it is about', { ...facts, categories });
    const [reader] = await tx.query('SELECT account_id FROM case_reader WHERE case_id = ? AND account_id = ?', [file.row.id, tx.actor.accountId]);
    return reader !== undefined;
  }
}
