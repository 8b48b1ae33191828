import {
  type Classification,
  classificationTable,
  type HarmAnswers,
  type PathwayKey,
  pathwayKeys,
  type ReportKind,
  reportKindTable,
  thresholdMayBeMet,
} from '../rules/index.js';

/** What sending a report opens: intake always, and for some kinds a pathway that triage confirms or replaces. @source domain guide 7, P0 */
export function pathwaysOpenedBy(kind: ReportKind): readonly PathwayKey[] {
  const { opens } = reportKindTable[kind];
  return opens === null ? ['P0'] : ['P0', opens];
}

/** Null where nothing follows: no breach, or not for us. @source domain guide 6 */
export function pathwayFor(classification: Classification): PathwayKey | null {
  return classificationTable[classification].opens;
}

/**
 * What a triage decision opens, in the order of the pathways. Any limb that is yes or not sure opens P1, if only for now, whatever the
 * case was classified as; null where the four questions were not asked because nobody here is concerned.
 * @source domain guide 6
 */
export function pathwaysOpenedByTriage(chosen: readonly Classification[], limbs: HarmAnswers | null): readonly PathwayKey[] {
  const opened = new Set<PathwayKey | null>(chosen.map(pathwayFor));
  if (limbs !== null && thresholdMayBeMet(limbs)) opened.add('P1');
  return pathwayKeys.filter((key) => opened.has(key));
}
