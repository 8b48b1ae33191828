import type { Day } from '../kernel/index.js';

/**
 * The sources that Heed's rules come from, and how sure we are of each: A checked, B well established, C uncertain or local.
 * @source domain guide 1
 */
export const guidanceSources = [
  'KCSIE',
  'WT',
  'UKCIS',
  'CPS-MOU',
  'ACAS',
  'IRMS',
  'DfE-CYB',
  'BEH',
  'EXCL',
  'DPA',
  'DUAA',
  'SVGA',
  'EA02',
  'ERA25',
  'CPA26',
  'CWSA26',
  'PSBAR',
] as const;
export type GuidanceSource = (typeof guidanceSources)[number];

export interface GuidanceEdition {
  readonly key: string;
  readonly of: GuidanceSource;
  readonly label: string;
  /** The first day it holds. Null where we know of no day: then it is never "in force" by itself. */
  readonly inForceFrom: Day | null;
  readonly confidence: 'A' | 'B' | 'C';
}

const edition = (
  key: string,
  of: GuidanceSource,
  label: string,
  inForceFrom: Day | null,
  confidence: GuidanceEdition['confidence'],
): GuidanceEdition => ({ key, of, label, inForceFrom, confidence });

/** Every edition that we rely on; a new one each September is one more line. @source domain guide 1 */
export const guidanceEditions: readonly GuidanceEdition[] = [
  edition('KCSIE-25', 'KCSIE', 'Keeping children safe in education 2025', '2025-09-01', 'A'),
  edition('KCSIE-26', 'KCSIE', 'Keeping children safe in education 2026', '2026-09-01', 'C'),
  edition('WT-23', 'WT', 'Working Together to Safeguard Children 2023', null, 'B'),
  edition('UKCIS-24', 'UKCIS', 'Sharing nudes and semi-nudes: advice for education settings (March 2024)', '2024-03-11', 'A'),
  edition('CPS-MOU', 'CPS-MOU', 'CPS and NPCC memorandum on section 46 of the Sexual Offences Act 2003', null, 'A'),
  edition('ACAS-15', 'ACAS', 'Acas Code of Practice 1 (2015) and the Acas guide on discipline and grievances', null, 'A'),
  edition('IRMS-4', 'IRMS', 'IRMS retention schedule for schools and academies', null, 'B'),
  edition('DfE-CYB-14', 'DfE-CYB', 'Cyberbullying: advice for headteachers and school staff (2014)', null, 'B'),
  edition('BEH-24', 'BEH', 'Behaviour in schools (February 2024)', null, 'B'),
  edition('EXCL-24', 'EXCL', 'Suspension and permanent exclusion (August 2024)', null, 'B'),
  edition('DPA-18', 'DPA', 'UK GDPR and Data Protection Act 2018', null, 'B'),
  edition('DUAA-25', 'DUAA', 'Data (Use and Access) Act 2025, requests', '2026-02-05', 'A'),
  edition('DUAA-25-C', 'DUAA', 'Data (Use and Access) Act 2025, requests and complaints', '2026-06-19', 'A'),
  edition('SVGA-06', 'SVGA', 'Safeguarding Vulnerable Groups Act 2006', null, 'B'),
  edition('EA02', 'EA02', 'Education Act 2002, sections 141D to 141H', null, 'A'),
  edition('ERA25', 'ERA25', 'Employment Rights Act 2025', null, 'C'),
  edition('CPA26', 'CPA26', 'Crime and Policing Act 2026, duty to notify', null, 'C'),
  edition('CWSA26', 'CWSA26', 'Children’s Wellbeing and Schools Act 2026, teacher misconduct', null, 'C'),
  edition('PSBAR-18', 'PSBAR', 'Public Sector Bodies Accessibility Regulations 2018', null, 'A'),
];

/** The edition that a decision made on a day was made under; null before the first that we know. @source domain guide 1 and 6 */
export function editionInForce(day: Day, of: GuidanceSource = 'KCSIE', editions = guidanceEditions): GuidanceEdition | null {
  let inForce: GuidanceEdition | null = null;
  for (const one of editions) {
    if (one.of !== of || one.inForceFrom === null || one.inForceFrom > day) continue;
    if (inForce === null || one.inForceFrom > (inForce.inForceFrom ?? '')) inForce = one;
  }
  return inForce;
}
