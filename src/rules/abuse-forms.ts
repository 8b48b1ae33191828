/**
 * What abuse of staff can look like. The reporter ticks what fits; nothing has to be ticked.
 * @source domain guide 5.2: Rochdale 5, from `impersonation` on Heed's own
 */
export const abuseForms = [
  'name_calling',
  'malicious_comments',
  'social_exclusion',
  'intimidation',
  'rumours',
  'bombardment',
  'impersonation',
  'image_misuse',
  'manipulated_media',
  'threat',
  'hate_related',
  'doxxing',
  'other',
] as const;
export type AbuseForm = (typeof abuseForms)[number];

export const abuseFormLabels: Readonly<Record<AbuseForm, string>> = {
  name_calling: 'Name-calling',
  malicious_comments: 'Hurtful or malicious comments',
  social_exclusion: 'Leaving someone out on purpose',
  intimidation: 'Frightening someone',
  rumours: 'Spreading rumours',
  bombardment: 'Sending message after message',
  impersonation: 'Pretending to be someone',
  image_misuse: 'Using someone’s picture without asking',
  manipulated_media: 'A picture, video or voice that was changed or made up',
  threat: 'A threat',
  hate_related: 'Hate about race, religion, disability, sexuality, sex or gender',
  doxxing: 'Putting someone’s address or private details online',
  other: 'Something else',
};

/** Forms in a pupil's conduct that are copied to the headteacher. @source domain guide 4.3, R15 */
export const gravePupilForms: readonly AbuseForm[] = ['threat', 'impersonation', 'manipulated_media', 'image_misuse'];
