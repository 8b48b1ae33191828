/** Those who may read legal advice that was given on a case, and so may add it. @source domain guide 3.3, "Legal advice (privileged)" */
const advised: readonly string[] = ['headteacher', 'hr_adviser', 'second_hr_adviser'];

/** The fact that legal advice was written down, as the log calls it. */
export const keptApart = 'case.apart-recorded';

/** Another handler does not see what the lawyers said. */
export function mayReadAdvice({ level, via }: { readonly level: string; readonly via: string }): boolean {
  return level === 'manager' || advised.includes(via);
}

interface DoneAction {
  readonly step: { readonly key: string; readonly bodies: readonly string[] } | null;
  readonly words: { readonly referral?: { readonly body: string } };
}

/** What was written down at a step that asks lawyers, or keeps what they said. @source domain guide 7, P8 */
export function holdsAdvice({ step, words }: DoneAction): boolean {
  return words.referral?.body === 'legal' || (step !== null && (step.key === 'P8.6' || step.bodies.includes('legal')));
}
