import { newId } from '../../kernel/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import type { EngagementKind, PartyPart } from '../../rules/index.js';
import type { CaseParty } from './case-party.entity.js';

/** What the sealed part of a party says. */
export interface PartyWords {
  readonly personId: string;
  readonly part: PartyPart;
  /** As given when they were added; later knowledge is added beside it. */
  readonly name: string;
  readonly engagement: EngagementKind | 'unknown';
  readonly about: string;
  /** Which report they sent, for those who sent one. */
  readonly reportId?: string;
  /** When and by whom they were told of the case, if so. */
  readonly told: string | null;
}

export function partyRow(
  { caseId, caseKey, at, personHash }: { caseId: string; caseKey: Buffer; at: string; personHash: string },
  words: PartyWords,
): CaseParty {
  const id = newId();
  return { id, caseId, personHash, sealed: sealWords(caseKey, 'case_party', id, words), addedAt: at, endedAt: null, version: 1 };
}
