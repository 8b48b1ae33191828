/** A number that is the same for every school in England. */
export interface HelpLine {
  readonly name: string;
  readonly phone: string;
  readonly whatFor: string;
}

/**
 * The ways round the school, for whoever thinks that a report was handled wrongly. LADO numbers are each council's own and come from the school.
 * @source domain guide 4.3, R19
 */
export const outsideRoutes: readonly HelpLine[] = [
  {
    name: 'NSPCC whistleblowing advice line',
    phone: '0800 028 0285',
    whatFor: 'If you think that your school does not deal with a concern about a child',
  },
  { name: 'Ofsted', phone: '0300 123 3155', whatFor: 'To tell the inspectorate what is wrong at a school' },
  { name: 'Protect', phone: '020 3117 2520', whatFor: 'Free legal advice for whoever speaks up at work' },
];

/** Somebody to talk to, on every receipt. @source domain guide 4.3, invariants; 10 */
export const helpLines: readonly HelpLine[] = [
  { name: 'Education Support', phone: '08000 562 561', whatFor: 'Day and night, for everyone who works in a school' },
  {
    name: 'Professionals Online Safety Helpline',
    phone: '0344 381 4772',
    whatFor: 'When something about you or your school is online and should not be',
  },
  { name: 'NSPCC helpline', phone: '0808 800 5000', whatFor: 'When you are worried about a child' },
];

/** Adult intimate pictures, also made-up ones. @source domain guide 9.2 */
export const intimateImageLines: readonly HelpLine[] = [
  {
    name: 'Revenge Porn Helpline',
    phone: '0345 6000 459',
    whatFor: 'When intimate pictures of an adult are shared. StopNCII.org can help to stop them',
  },
];

/** What the school's own numbers are for, in a reporter's words. */
export const whenToRing = {
  '999': 'When somebody is in danger now',
  lado: 'The council’s officer for allegations against adults who work with children',
  police: 'When it may be a crime, and it is not urgent',
  csc: 'When a child may be at risk at home or anywhere else',
  governor_services: 'When it is about how the school is run',
} as const;
