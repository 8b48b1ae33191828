/** What somebody may be to a case, most first. */
export const caseLevels = ['manager', 'holder', 'handler', 'reader'] as const;
export type CaseLevel = (typeof caseLevels)[number];
