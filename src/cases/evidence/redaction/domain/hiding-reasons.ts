/**
 * Why parts are hidden in a copy, as coded reasons. All but the first are exemptions from the right of access.
 * @source UK GDPR, Article 5(1)(c); Data Protection Act 2018, Schedules 2 and 3; domain guide 12, subject access
 */
export const hidingReasons = {
  not_needed: { label: 'Not needed by whoever gets the copy', source: 'UK GDPR, Article 5(1)(c)' },
  third_party: { label: 'It is about somebody else, such as another child', source: 'Data Protection Act 2018, Schedule 2, paragraph 16' },
  legal_privilege: { label: 'Legal advice', source: 'Data Protection Act 2018, Schedule 2, paragraph 19' },
  confidential_reference: { label: 'A confidential reference', source: 'Data Protection Act 2018, Schedule 2, paragraph 24' },
  management_forecast: { label: 'Planning that would be harmed', source: 'Data Protection Act 2018, Schedule 2, paragraph 22' },
  negotiations: { label: 'Negotiations with the person', source: 'Data Protection Act 2018, Schedule 2, paragraph 23' },
  crime: { label: 'It would harm finding out about a crime', source: 'Data Protection Act 2018, Schedule 2, paragraph 2' },
  serious_harm: { label: 'It could cause serious harm to somebody', source: 'Data Protection Act 2018, Schedule 3' },
  child_abuse_data: {
    label: 'About child abuse, and not in the child’s interests to give',
    source: 'Data Protection Act 2018, Schedule 3',
  },
} as const;
export type HidingReason = keyof typeof hidingReasons;

export function isHidingReason(text: string): text is HidingReason {
  return Object.hasOwn(hidingReasons, text);
}
