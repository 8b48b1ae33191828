import { newId } from '../../kernel/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import { type ActionWords, noWords } from './action-words.js';
import type { CaseAction } from './case-action.entity.js';

type Times = Pick<CaseAction, 'openedAt' | 'dueAt'>;

/** An action beside the steps of any procedure. Whoever holds the case does it, unless another role is to, or somebody by name. */
export function freeActionRow(
  file: { readonly row: { readonly id: string }; readonly key: Buffer },
  said: Partial<ActionWords> & Pick<ActionWords, 'title'>,
  {
    openedAt,
    dueAt,
    owners = 'holder',
    ownerAccountId = null,
    pathwayId = null,
  }: Times & Partial<Pick<CaseAction, 'owners' | 'ownerAccountId' | 'pathwayId'>>,
): CaseAction {
  const id = newId();
  const words: ActionWords = { ...noWords, ...said };
  return {
    id,
    caseId: file.row.id,
    pathwayId,
    step: null,
    owners,
    ownerAccountId,
    dueAt,
    openedAt,
    doneAt: null,
    cancelledAt: null,
    sealed: sealWords(file.key, 'case_action', id, words),
    version: 1,
  };
}
