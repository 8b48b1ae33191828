import type { Tx } from '../../audit/index.js';
import type { EvidenceDamage } from '../../evidence/index.js';
import { newId } from '../../kernel/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import { workingDays } from '../actions/calendar.js';
import { CaseAction } from '../actions/case-action.entity.js';
import { isOpen } from '../actions/case-progress.js';
import { type ActionWords, noWords } from '../actions/pathway-rows.js';
import { workOf } from '../actions/steps.queries.js';
import type { OpenCase } from '../cases.repository.js';
import { found } from './damage-words.js';

/** Puts one action on the case for whoever holds it. @returns whether it did: in a closed case there is nobody to do it */
export async function openRepair(
  tx: Tx,
  file: OpenCase,
  { id: evidenceId, number, damage }: { readonly id: string; readonly number: number; readonly damage: EvidenceDamage },
): Promise<boolean> {
  if (file.row.stage === 'closed') return false;
  const id = newId();
  const title = `Get item ${number} of the evidence back: ${found[damage]}`;
  const words: ActionWords = { ...noWords, title, evidenceId };
  await tx.insert(CaseAction, {
    id,
    caseId: file.row.id,
    pathwayId: null,
    step: null,
    owners: 'holder',
    ownerAccountId: null,
    dueAt: workingDays.dueAfter(tx.now, 1).toISOString(),
    openedAt: tx.at,
    doneAt: null,
    cancelledAt: null,
    sealed: sealWords(file.key, 'case_action', id, words),
    version: 1,
  });
  record(tx, file, 'case.action-added', `To do: ${title}`, id);
  return true;
}

/** Nothing is left to do once the item is whole again. @returns whether anything was still open */
export async function closeRepair(tx: Tx, file: OpenCase, evidenceId: string): Promise<boolean> {
  const { actions } = await workOf(tx, file);
  const open = actions.filter((action) => action.words.evidenceId === evidenceId && isOpen(action));
  for (const { id, words } of open) {
    const said: ActionWords = { ...words, result: 'Heed checked the file: it is the one that came in.' };
    await tx.update(CaseAction, id, { doneAt: tx.at, sealed: sealWords(file.key, 'case_action', id, said) });
    record(tx, file, 'case.step-done', `Done: ${words.title ?? ''}`, id);
  }
  return open.length > 0;
}

function record(tx: Tx, { row }: OpenCase, action: string, title: string, actionId: string): void {
  tx.record({ action, subject: row.id, school: row.schoolId, detail: { keyId: row.keyId, words: { title, actionId } } });
}
