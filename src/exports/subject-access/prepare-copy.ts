import { Injectable } from '@nestjs/common';
import { factInWords, type Tx } from '../../audit/index.js';
import { ExportEvidence, type ExportableItem, type OpenCase } from '../../cases/index.js';
import { type GatheredCase, gatherCase, isSender } from '../gather-case.js';
import type { ShownRequest } from './access-requests.js';
import { type SubjectCopy, subjectCopyOf } from './subject-copy.js';

export interface PreparedCopy extends SubjectCopy {
  readonly items: readonly ExportableItem[];
}

/** The copy of one request as it stands now: worked out anew at every look, so that nothing goes out for which nobody chose. */
@Injectable()
export class PrepareCopy {
  constructor(private readonly evidence: ExportEvidence) {}

  async of(tx: Tx, file: OpenCase, { asked, choices, names }: ShownRequest, forWhom = ''): Promise<PreparedCopy> {
    const gathered = withoutOwnActions(await gatherCase(tx, file));
    const items = await this.evidence.of(tx, file, { copiesInstead: true });
    const sheets = await this.evidence.sheets(tx, file);
    const [school] = await tx.query<{ name: string }>('SELECT name FROM school WHERE id = ?', [file.row.schoolId]);
    // Loaded with typesetting, which a server at rest does without.
    const { caseFileOf } = await import('../case-file.presenter.js');
    const whole = caseFileOf(
      file,
      gathered,
      { items, sheets },
      {
        purpose: asked.purpose,
        forWhom,
        reason: '',
        namesReporter: names?.sharer?.named === true || onlyThemselves(gathered, asked.personId),
        madeBy: tx.actor.name,
        madeAt: tx.now,
        school: school?.name ?? '',
        checkpoint: '',
        inWords: factInWords,
      },
    );
    return { ...subjectCopyOf(whole, gathered, { asked, choices, names }), items };
  }
}

/** Preparing a copy is no part of what it holds. */
function withoutOwnActions(gathered: GatheredCase): GatheredCase {
  const actions = gathered.work.actions.filter(({ words }) => words.copy === undefined);
  return { ...gathered, work: { ...gathered.work, actions } };
}

/** Nobody but the person themselves reported it. */
function onlyThemselves({ parties }: GatheredCase, personId: string): boolean {
  const senders = parties.filter(({ part }) => isSender(part));
  return senders.length > 0 && senders.every((sender) => sender.personId === personId);
}
