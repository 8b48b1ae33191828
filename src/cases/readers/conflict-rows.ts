import { newId } from '../../kernel/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import type { Excluded } from '../../routing/index.js';
import type { CaseConflict } from './case-conflict.entity.js';

/** What the sealed part of a conflict says. */
export interface ConflictWords {
  readonly personId: string;
  readonly because: readonly string[];
  /** `routing` follows from who is who; `declared` was said by the person or a handler and stays until lifted. */
  readonly source: 'routing' | 'declared';
  readonly reason: string;
  /** When they had already looked before this was known. */
  readonly sawBefore: readonly string[];
}

export function conflictRow(
  { caseId, caseKey, at, personHash }: { caseId: string; caseKey: Buffer; at: string; personHash: string },
  words: ConflictWords,
): CaseConflict {
  const id = newId();
  return { id, caseId, personHash, sealed: sealWords(caseKey, 'case_conflict', id, words), declaredAt: at, liftedAt: null, version: 1 };
}

export function fromRouting({ personId, because }: Excluded): ConflictWords {
  return { personId, because, source: 'routing', reason: '', sawBefore: [] };
}
