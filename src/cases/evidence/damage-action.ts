import type { Tx } from '../../audit/index.js';
import type { EvidenceDamage } from '../../evidence/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import { workingDays } from '../actions/calendar.js';
import { CaseAction } from '../actions/case-action.entity.js';
import { isOpen } from '../actions/case-progress.js';
import { freeActionRow } from '../actions/free-action-row.js';
import type { ActionWords } from '../actions/action-words.js';
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
  const title = `Get item ${number} of the evidence back: ${found[damage]}`;
  const dueAt = workingDays.dueAfter(tx.now, 1).toISOString();
  const action = freeActionRow(file, { title, evidenceId }, { openedAt: tx.at, dueAt });
  await tx.insert(CaseAction, action);
  record(tx, file, 'case.action-added', `To do: ${title}`, action.id);
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
