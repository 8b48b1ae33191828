import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, isRefused, parseReference, refused, type Refused } from '../../kernel/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import { NotFound } from '../../platform/http/faults.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { RerouteCase } from '../readers/reroute-case.js';
import { CaseLink } from './case-link.entity.js';
import { GiveBack } from './give-back.js';
import { LinkedCases, type ShownCaseLink } from './linked-cases.js';
import type { UndoMergeForm } from './merge.form.js';
import { factsWithout } from './merged-facts.js';

/** `goes-on-elsewhere`: the case that took it up was itself taken up by another one since. */
export type UndoMergeRefusal = 'incomplete' | 'stale' | 'goes-on-elsewhere' | 'nobody-else-left';

/** Makes two cases of two again. Each is as it was, with what was added since where it was added. */
@Injectable()
export class UndoMerge {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly links: LinkedCases,
    private readonly giveBack: GiveBack,
    private readonly reroute: RerouteCase,
  ) {}

  /** @param reference of the case that goes on for both. @throws NotFound for whoever does not hold both */
  run(actor: Actor, reference: string, linkId: string, form: UndoMergeForm): Promise<null | Refused<UndoMergeRefusal>> {
    return this.work.run<null | Refused<UndoMergeRefusal>>(actor, async (tx) => {
      const into = await this.cases.open(tx, parseReference(reference), 'case.undo-merge');
      const link = await this.linkTo(tx, into, linkId);
      if (link.words.undone !== undefined) return refused('stale');
      const from = await this.cases.open(tx, parseReference(link.other.reference), 'case.undo-merge');
      if (form.reason === '') return refused('incomplete');
      if (into.stopped) return refused('goes-on-elsewhere');
      const version = form.version === '' ? link.version : Number(form.version);
      const { accountId, name } = actor;
      const words = { ...link.words, undone: { reason: form.reason, by: { accountId, name }, at: tx.at } };
      const undone = { undoneAt: tx.at, sealed: sealWords(into.key, 'case_link', link.id, words) };
      const saved = await tx.update(CaseLink, link.id, undone, version);
      if (isRefused(saved)) return saved;
      const { took } = link.words;
      if (took === undefined) throw new Error('A case was taken up and nothing says what came with it');
      await this.giveBack.run(tx, { from, into, took, since: link.madeAt });
      const facts = factsWithout(into.knows.facts, took.facts, from.knows.facts);
      const goesOn = took.restriction ? { ...into.knows, restriction: null } : into.knows;
      await this.cases.save(tx, into, { knows: goesOn });
      await this.cases.save(tx, from, { mergedAt: null });
      const routings = [
        await this.reroute.run(tx, into, 'Another report goes on by itself again', facts),
        await this.reroute.run(tx, from, 'It goes on by itself again'),
      ];
      if (routings.some(({ holders }) => holders.length === 0)) return refused('nobody-else-left');
      await this.cases.refresh(tx, from);
      tx.record({ action: 'case.unlinked', subject: link.id, school: into.row.schoolId });
      tx.record({ action: 'case.goes-on', subject: from.row.id, detail: { keyId: from.row.keyId, words: {} } });
      return null;
    });
  }

  private async linkTo(tx: Tx, into: OpenCase, id: string): Promise<ShownCaseLink> {
    const link = (await this.links.of(tx, into, id)).find((one) => one.id === id && one.kind === 'merge' && !one.isFirst);
    if (!link) throw new NotFound();
    return link;
  }
}
