import { type Classification, classificationTable } from './classifications.js';
import {
  type ConductFinding,
  conductFindings,
  conductFindingWords,
  type ContactResult,
  contactResults,
  contactResultWords,
  type Finding,
  type FindingMeaning,
  findings,
  findingWords,
  type LlcResult,
  llcResults,
  llcResultWords,
} from './findings.js';
import type { PathwayKey } from './pathway-keys.js';

/** The four ways in which Heed words what was found. @source domain guide 8 */
export const findingVocabularies = ['finding', 'conduct_finding', 'llc_result', 'contact_result'] as const;
export type FindingVocabulary = (typeof findingVocabularies)[number];

export type AnyFinding = Finding | ConductFinding | LlcResult | ContactResult;

/** For whom outcomes are chosen: an adult who works here, a pupil, somebody else. */
export type OutcomeGroup = 'staff' | 'pupil' | 'third_party';

export interface PathwayOutcomes {
  /** Null: the pathway ends without a finding, by its reasons alone. */
  readonly vocabulary: FindingVocabulary | null;
  readonly groups: readonly OutcomeGroup[];
}

/** @source domain guide 8, with the endings of section 17 */
export const pathwayOutcomes: Readonly<Record<PathwayKey, PathwayOutcomes>> = {
  P0: { vocabulary: null, groups: [] },
  P1: { vocabulary: 'finding', groups: ['staff'] },
  P2: { vocabulary: 'llc_result', groups: ['staff'] },
  P3: { vocabulary: 'conduct_finding', groups: ['staff'] },
  P4: { vocabulary: 'contact_result', groups: ['pupil', 'third_party'] },
  P5: { vocabulary: 'contact_result', groups: ['third_party', 'pupil', 'staff'] },
  P6: { vocabulary: 'conduct_finding', groups: ['pupil'] },
  P7: { vocabulary: null, groups: ['pupil', 'third_party'] },
  P8: { vocabulary: 'conduct_finding', groups: ['staff', 'third_party'] },
  P9: { vocabulary: 'contact_result', groups: ['third_party'] },
  P10: { vocabulary: null, groups: [] },
  P11: { vocabulary: null, groups: [] },
  P12: { vocabulary: 'conduct_finding', groups: ['staff'] },
  P13: { vocabulary: null, groups: [] },
  P14: { vocabulary: null, groups: [] },
};

/** The findings that a pathway can end in; empty where it ends without one. @source domain guide 8 */
export function findingsFor(pathway: PathwayKey): readonly AnyFinding[] {
  const { vocabulary } = pathwayOutcomes[pathway];
  return vocabulary === null ? [] : vocabularyFindings[vocabulary];
}

/** Which words say what was found, once a case is classified so. @source domain guide 6 and 8 */
export function vocabularyFor(classification: Classification): FindingVocabulary | null {
  const { opens } = classificationTable[classification];
  return opens === null ? null : pathwayOutcomes[opens].vocabulary;
}

export const vocabularyFindings: Readonly<Record<FindingVocabulary, readonly AnyFinding[]>> = {
  finding: findings,
  conduct_finding: conductFindings,
  llc_result: llcResults,
  contact_result: contactResults,
};

/** One table for all four: no two of them share a key. */
export const anyFindingWords: Readonly<Record<AnyFinding, FindingMeaning>> = {
  ...findingWords,
  ...conductFindingWords,
  ...llcResultWords,
  ...contactResultWords,
};
