import { type PasswordFault, shortestPassword, longestPassword } from './domain/password-rules.js';

export const newPasswordHint = `At least ${shortestPassword} characters. Three or four words that have nothing to do with you or the school are good, and easy to remember.`;

/** What to do about a password that can't be taken. */
export const passwordFaultWords: Readonly<Record<PasswordFault, string>> = {
  'too-short': `Choose a password with at least ${shortestPassword} characters`,
  'too-long': `Choose a password with at most ${longestPassword} characters`,
  'about-you': 'Choose a password that isn’t made of your name, your email address or your school',
  common: 'Choose a password that is harder to guess. Try three or four words that don’t belong together',
};
