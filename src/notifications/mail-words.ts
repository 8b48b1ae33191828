/**
 * All that a mail may ever say: the product's name, one neutral line, a link; and, to those who keep it, the signed head of the log. No name,
 * no role, no reference, no date.
 * @source domain guide 15
 */
export const mailSubject = 'Heed: you have something to read';

export const mailTemplates = {
  'something-to-read': { path: '/', line: 'You have something to read in Heed.' },
  daily: { path: '/', line: 'You have something to read in Heed.' },
  welcome: { path: '/link/', line: 'You can now use Heed. Choose a password with this link. It works once, for seven days.' },
  'new-password': { path: '/link/', line: 'Choose a new password for Heed with this link. It works once, for one hour.' },
  'log-checkpoint': {
    path: '/',
    line: 'Keep this mail. The lines between here and the link seal the log of Heed: with them you can show later whether anything before was changed or taken away.',
  },
  'new-second-step': { path: '/link/', line: 'Set up your six-digit codes for Heed again with this link. It works once.' },
  'to-itself': { path: '/', line: 'Heed sends this mail to itself once a day. It shows that mail goes out. You can delete it.' },
} as const;
export type MailTemplate = keyof typeof mailTemplates;

export function isMailTemplate(name: string): name is MailTemplate {
  return Object.hasOwn(mailTemplates, name);
}

/** @param checkpoint stands there as it is, so that whoever keeps the mail can have it checked */
export function mailText(template: MailTemplate, link: string, checkpoint: string | null): string {
  const parts = [mailTemplates[template].line, checkpoint?.trimEnd(), link, goodbye];
  return `${parts.filter((part) => part !== undefined).join('\n\n')}\n`;
}

const goodbye = 'Do not answer this mail. If you did not expect it, tell your administrator.';
