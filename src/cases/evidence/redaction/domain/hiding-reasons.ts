import { exemptions } from '../../../../rules/index.js';

/**
 * Why parts are hidden in a copy, as coded reasons. All but the first are exemptions from the right of access.
 * @source UK GDPR, Article 5(1)(c); domain guide 12, subject access
 */
export const hidingReasons = {
  not_needed: { label: 'Not needed by whoever gets the copy', source: 'UK GDPR, Article 5(1)(c)' },
  ...exemptions,
} as const;
export type HidingReason = keyof typeof hidingReasons;

export function isHidingReason(text: string): text is HidingReason {
  return Object.hasOwn(hidingReasons, text);
}
