/**
 * Why something may be left out of what a person is given about themselves, as coded reasons. Each is an exemption from the right of access.
 * @source Data Protection Act 2018, Schedules 2 and 3; domain guide 12, subject access
 */
export const exemptions = {
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
export type Exemption = keyof typeof exemptions;
export const exemptionKeys = Object.keys(exemptions) as Exemption[];

export function isExemption(text: string): text is Exemption {
  return Object.hasOwn(exemptions, text);
}

/** As a copy says it: the reason, and the law that allows it. */
export function exemptionInWords(exemption: Exemption): string {
  const { label, source } = exemptions[exemption];
  return `${label} (${source})`;
}
