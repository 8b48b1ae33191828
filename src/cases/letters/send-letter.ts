import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, isRefused, newId, parseReference, refused, type Refused } from '../../kernel/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import { NotFound } from '../../platform/http/faults.js';
import { type LetterKind, letterKindLabels } from '../../rules/index.js';
import { CaseProgress } from '../actions/case-progress.js';
import { RecordStep } from '../actions/record-step.js';
import { CasesRepository } from '../cases.repository.js';
import { holdStill } from '../evidence/save-evidence.js';
import { WordHashes } from '../list/word-hashes.js';
import { Letter } from './letter.entity.js';
import { type LetterForm, readLetter } from './letter.form.js';
import type { LetterSaid } from './letter-words.js';
import { letterDraft, mayWriteLetters } from './letters.queries.js';

/** `stale`: somebody sent one meanwhile, or the school changed its text. */
export type LetterRefusal = 'incomplete' | 'stale' | 'closed';

/** Keeps a letter as it was sent, and does the step that asked for it. */
@Injectable()
export class SendLetter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly recordStep: RecordStep,
    private readonly progress: CaseProgress,
    private readonly words: WordHashes,
  ) {}

  /** @returns the id under which it is found. @throws NotFound */
  run(actor: Actor, reference: string, kind: LetterKind, form: LetterForm): Promise<string | Refused<LetterRefusal>> {
    return this.work.run<string | Refused<LetterRefusal>>(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.record-step');
      if (!mayWriteLetters(file)) throw new NotFound();
      await holdStill(tx, 'case_file', file.row.id);
      if (file.row.stage === 'closed') return refused('closed');
      const { step, sent, edition } = await letterDraft(tx, file, kind);
      if (form.version !== String(sent.length) || form.edition !== String(edition)) return refused('stale');
      const read = readLetter(form, { now: tx.now, earliest: new Date(file.row.firstKnownAt), due: step?.dueAt ?? null });
      if ('faults' in read) return refused('incomplete');
      const id = newId();
      const { to, how, words } = form;
      const { accountId: by, name: byName } = tx.actor;
      const said: LetterSaid = { kind, edition, to, how, sentOn: read.sentOn, words, by, byName };
      await tx.insert(Letter, { id, caseId: file.row.id, savedAt: tx.at, sealed: sealWords(file.key, 'letter', id, said) });
      await this.words.add(tx, file.row.id, { texts: [words], names: [to], handles: [] });
      if (form.doesStep === 'yes' && step !== null) {
        const done = { result: 'Sent. The letter stands under “Letters”.', doneAt: read.sentAt, whyLate: form.whyLate || null };
        // Nobody can have changed it meanwhile: the case is held still.
        if (isRefused(await this.recordStep.within(tx, file, step, done, step.version))) throw new Error('A step changed under its case');
      }
      await this.progress.run(tx, file);
      const title = `Letter sent: ${letterKindLabels[kind].toLowerCase()}`;
      tx.record({ action: 'case.letter-sent', subject: file.row.id, detail: { keyId: file.row.keyId, words: { title, letterId: id } } });
      return id;
    });
  }
}
