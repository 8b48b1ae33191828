/**
 * All that a mail may ever say: the product's name, one neutral line, a link. No name, no role, no reference, no count, no date.
 * @source domain guide 15
 */
export const mailSubject = 'Heed: you have something to read';

export const mailTemplates = {
  'something-to-read': { path: '/', line: 'You have something to read in Heed.' },
  welcome: { path: '/link/', line: 'You can now use Heed. Choose a password with this link. It works once, for seven days.' },
  'new-password': { path: '/link/', line: 'Choose a new password for Heed with this link. It works once, for one hour.' },
  'new-second-step': { path: '/link/', line: 'Set up your six-digit codes for Heed again with this link. It works once.' },
} as const;
export type MailTemplate = keyof typeof mailTemplates;

export function isMailTemplate(name: string): name is MailTemplate {
  return Object.hasOwn(mailTemplates, name);
}

export function mailText(template: MailTemplate, link: string): string {
  return `${mailTemplates[template].line}\n\n${link}\n\nDo not answer this mail. If you did not expect it, tell your administrator.\n`;
}
