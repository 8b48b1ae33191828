import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, longMoment, parseReference, refused, type Refused } from '../../kernel/index.js';
import { asksProtectedDisclosure, type Classification, classificationTable } from '../../rules/index.js';
import { CasePathways } from '../actions/case-pathways.js';
import { momentTyped } from '../actions/moment-typed.js';
import { type PathwayLine, workOf } from '../actions/steps.queries.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { WordHashes } from '../list/word-hashes.js';
import { addDecision, decisionsOf, latestTriage } from './decision-words.js';
import { EnactTriage } from './enact-triage.js';
import type { ThresholdNotMetForm } from './threshold-not-met.form.js';

/** `lado-first`: nobody has recorded yet that the LADO was told. */
export type ThresholdRefusal = 'incomplete' | 'no-allegation' | 'lado-first' | 'closed';

/**
 * The LADO says that it does not meet the harm threshold: the allegation pathway ends, and the case becomes what it is decided to be now.
 * The LADO is the second person where "no breach" would need one.
 * @source domain guide 6
 */
@Injectable()
export class ThresholdNotMet {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly pathways: CasePathways,
    private readonly enact: EnactTriage,
    private readonly words: WordHashes,
  ) {}

  run(actor: Actor, reference: string, form: ThresholdNotMetForm): Promise<null | Refused<ThresholdRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.openToChange(tx, parseReference(reference), 'case.triage');
      if (file.row.stage === 'closed') return refused('closed');
      const { pathways, actions } = await workOf(tx, file);
      const allegation = openAllegation(pathways);
      if (!allegation) return refused('no-allegation');
      if (!actions.some(({ step, pathwayId, doneAt }) => pathwayId === allegation.id && step?.key === 'P1.3' && doneAt !== null))
        return refused('lado-first');
      const saidAt = saidMoment(form, file, tx.now);
      const classifications = form.classifications as Classification[];
      if (typeof saidAt === 'string' || togetherFault(classifications) !== null || [form.spokeTo, form.advice, form.reason].includes(''))
        return refused('incomplete');

      await this.pathways.end(tx, file, allegation, 'threshold_not_met', actions);
      await this.decide(tx, file, form, { classifications, saidAt });
      await this.words.add(tx, file.row.id, { texts: [form.reason, form.advice, form.reference], names: [form.spokeTo], handles: [] });
      tx.record({
        action: 'case.triaged',
        subject: file.row.id,
        detail: { keyId: file.row.keyId, words: { title: 'Decided again, as the LADO advised' } },
      });
      return null;
    });
  }

  private async decide(
    tx: Tx,
    file: OpenCase,
    form: ThresholdNotMetForm,
    { classifications, saidAt }: { classifications: Classification[]; saidAt: Date },
  ): Promise<void> {
    const before = latestTriage(await decisionsOf(tx, file))?.triage ?? null;
    const categories = file.knows.categories ?? [];
    const triage = { limbs: before?.limbs ?? null, classifications, categories, waitsFor: null };
    const kinds = classifications.map((one) => classificationTable[one].label).join(', ');
    await addDecision(tx, file, {
      kind: 'threshold-not-met',
      title: 'The LADO says that the threshold is not met',
      lines: [
        { label: 'Who said it', text: form.spokeTo },
        { label: 'When', text: longMoment(saidAt) },
        ...(form.reference === '' ? [] : [{ label: 'Reference', text: form.reference }]),
        { label: 'Advice', text: form.advice },
        { label: 'What kind of case now', text: kinds },
      ],
      reason: form.reason,
      triage,
    });
    await this.cases.save(tx, file, { knows: { ...file.knows, classifications, decidedAt: tx.at, waitsFor: null } }, file.row.version);
    const disclosure = classifications.includes('conduct_breach') && asksProtectedDisclosure(categories) ? 'not_asked' : null;
    await this.enact.run(tx, file, { decided: triage, limbsBefore: file.knows.limbs ?? null, disclosure, whyLate: '' });
  }
}

export function openAllegation(pathways: readonly PathwayLine[]): PathwayLine | null {
  return pathways.find(({ key, closedAt }) => key === 'P1' && closedAt === null) ?? null;
}

export function saidMoment(form: ThresholdNotMetForm, file: OpenCase, now: Date): Date | string {
  return momentTyped(form.said, now, new Date(file.row.firstKnownAt)) ?? now;
}

/** Some kinds stand alone. */
export function togetherFault(chosen: readonly Classification[]): string | null {
  const alone = chosen.some((one) => one === 'no_breach' || one === 'out_of_scope');
  if (chosen.length === 0) return 'Choose what kind of case it is now';
  return alone && chosen.length > 1 ? '“No breach” and “Not for us” stand alone. Choose one of them, or the others' : null;
}
