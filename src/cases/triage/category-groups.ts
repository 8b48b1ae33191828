import type { Category } from '../../rules/index.js';

/** The categories as a person looks for them: an order for the page, and nothing more. */
export const categoryGroups: readonly { readonly heading: string; readonly of: readonly Category[] }[] = [
  {
    heading: 'Contact with pupils and parents',
    of: [
      'contact_with_pupil',
      'contact_with_former_pupil',
      'private_contact_work_relationship',
      'contact_with_parent',
      'shared_personal_details_with_pupil',
      'possible_grooming',
      'abuse_of_position',
      'contact_not_logged',
    ],
  },
  {
    heading: 'What was said or shown',
    of: [
      'abusive_comments',
      'bullying_or_harassment_by_staff',
      'discrimination',
      'contrary_to_british_values',
      'defamation',
      'inappropriate_self_presentation',
      'illegal_material',
      'obscene_publication',
    ],
  },
  {
    heading: 'Information, pictures and names',
    of: [
      'confidentiality_disclosure',
      'discussing_school_matters',
      'pupil_images',
      'colleague_images',
      'identified_workplace_or_representative',
      'copyright',
      'data_protection',
    ],
  },
  {
    heading: 'Accounts and use',
    of: [
      'unapproved_account_or_group',
      'personal_use_in_working_time',
      'personal_use_on_work_device',
      'update_by_proxy',
      'insecure_account',
      'alias_account',
    ],
  },
  {
    heading: 'Other',
    of: ['raising_concerns_online', 'offence_or_outside_conduct', 'disrepute', 'failure_to_report', 'other_policy_breach'],
  },
];
