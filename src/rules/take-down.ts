/**
 * How long each step on the way to something being taken down may take, and what Heed asks in between.
 * @source domain guide 7, P5 (removal 2 WD, helpline after 48 hours, evidence 1 WD); looking again and asking the police: Heed's default
 */
export const takeDownClocks = {
  reportWorkingDays: 2,
  keepEvidenceWorkingDays: 1,
  helplineHours: 48,
  lookAgainWorkingDays: 3,
  askPoliceWorkingDays: 5,
} as const;

/** Who helps when something stays online. @source domain guide 9.2 and 10 */
export const helplines = ['posh', 'rhc', 'stopncii', 'report_remove', 'iwf', 'ceop'] as const;
export type Helpline = (typeof helplines)[number];

export const helplineTable: Readonly<Record<Helpline, { readonly label: string; readonly whatFor: string }>> = {
  posh: {
    label: 'Professionals Online Safety Helpline (POSH)',
    whatFor: 'What is about staff and stuck on a platform, and accounts that pretend to be somebody.',
  },
  rhc: {
    label: 'Report Harmful Content',
    whatFor: 'What is harmful but not illegal, once the platform has had 48 hours. The person it is aimed at reports it, from 13 years.',
  },
  stopncii: { label: 'StopNCII', whatFor: 'Intimate pictures of an adult, also made-up ones. Only the adult can use it.' },
  report_remove: {
    label: 'Report Remove',
    whatFor: 'Nude or sexual pictures of somebody under 18. Only the young person can use it.',
  },
  iwf: { label: 'Internet Watch Foundation (IWF)', whatFor: 'Sexual pictures of children, as the police advise.' },
  ceop: { label: 'CEOP Safety Centre', whatFor: 'Somebody who grooms or abuses a child online.' },
};
