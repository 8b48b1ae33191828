import type { ReferralBody } from '../../../rules/index.js';

/** As each is called in the middle of a sentence. */
export const bodyNames: Readonly<Record<ReferralBody, string>> = {
  lado: 'the LADO',
  police: 'the police',
  csc: 'children’s social care',
  csa_notification: 'the police or council, by an adult’s own duty',
  dbs: 'the DBS',
  tra: 'the TRA',
  ofsted: 'Ofsted',
  agency: 'the agency',
  employer: 'the other employer',
  training_provider: 'the training provider',
  other_head: 'the other headteacher',
  legal: 'the legal team',
  prevent: 'Prevent or Channel',
  ico: 'the Information Commissioner',
  iwf: 'the Internet Watch Foundation or Report Remove',
  ceop: 'the CEOP Safety Centre',
  posh: 'the helpline for professionals',
  rhc: 'Report Harmful Content',
  platform: 'the platform',
  union: 'the union',
  eap: 'employee assistance',
  occ_health: 'occupational health',
};
