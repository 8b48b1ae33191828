import type { AppointmentRole } from '../../../kernel/index.js';

/** Roles as an administrator looks for them. */
export const roleGroups: readonly { readonly heading: string; readonly roles: readonly AppointmentRole[] }[] = [
  {
    heading: 'Who receives reports',
    roles: ['slt_contact', 'deputy_slt_contact', 'headteacher', 'dsl', 'deputy_dsl', 'behaviour_lead'],
  },
  { heading: 'Governors, trust and outside', roles: ['chair', 'vice_chair', 'trust_lead', 'outside_holder', 'esafety_governor'] },
  { heading: 'Staff, data and administration', roles: ['hr_adviser', 'second_hr_adviser', 'dpo', 'register_admin', 'system_admin'] },
];

/** What each does, and who stands in. @source domain guide 3.2, 4.3 */
export const roleHints: Readonly<Record<AppointmentRole, string>> = {
  slt_contact: 'Receives most reports and gives advice. The deputy stands in, then the headteacher.',
  deputy_slt_contact: 'Stands in for the SLT contact.',
  headteacher: 'Manages most cases. The chair stands in, then the vice chair, then the trust lead.',
  dsl: 'Receives what may harm a child. The deputy stands in, then the headteacher.',
  deputy_dsl: 'Stands in for the designated safeguarding lead.',
  behaviour_lead: 'Receives what pupils did to staff. The SLT contact stands in.',
  chair: 'Manages a case about the headteacher. The vice chair stands in, then the trust lead.',
  vice_chair: 'Stands in for the chair.',
  trust_lead: 'Stands in for chair and vice chair. In a trust: its chief executive or safeguarding lead.',
  outside_holder: 'An officer whom the local authority or the trust has named. Receives a report that nobody at the school may deal with.',
  esafety_governor: 'Sees figures, never cases.',
  hr_adviser: 'Advises on staff cases when brought in. The second adviser stands in.',
  second_hr_adviser: 'Stands in for the HR adviser.',
  dpo: 'Reads the audit log. Sees no case.',
  register_admin: 'Keeps the registers of permissions and policies. Sees no case.',
  system_admin: 'Adds people and appointments. Sees no case.',
};

/** Those whom every school names before it starts. Whether a report would find somebody without them is worked out separately. */
export const expectedRoles: readonly AppointmentRole[] = [
  'slt_contact',
  'deputy_slt_contact',
  'headteacher',
  'dsl',
  'deputy_dsl',
  'behaviour_lead',
  'hr_adviser',
  'dpo',
  'chair',
  'vice_chair',
];
