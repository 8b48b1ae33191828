/** What is known of an app or a site, wherever somebody says where something happened. */
export interface Platform {
  readonly label: string;
  /** Other words that people type for it, folded. */
  readonly alsoCalled: readonly string[];
  /** Whether what is there can have a web address at all. Where it can't, nobody is asked for one. */
  readonly hasAddresses: boolean;
}

/**
 * Where most of what schools hear of happens. Apps come and go: whatever is not here is typed.
 * @source domain guide 9.1: each item with its address and account
 */
export const platformTable = {
  whatsapp: { label: 'WhatsApp', alsoCalled: ['whats app'], hasAddresses: false },
  snapchat: { label: 'Snapchat', alsoCalled: ['snap', 'snap chat'], hasAddresses: true },
  instagram: { label: 'Instagram', alsoCalled: ['insta'], hasAddresses: true },
  tiktok: { label: 'TikTok', alsoCalled: ['tik tok'], hasAddresses: true },
  facebook: { label: 'Facebook', alsoCalled: ['fb', 'facebook messenger', 'messenger'], hasAddresses: true },
  youtube: { label: 'YouTube', alsoCalled: ['you tube'], hasAddresses: true },
  x: { label: 'X (Twitter)', alsoCalled: ['x', 'twitter'], hasAddresses: true },
  discord: { label: 'Discord', alsoCalled: [], hasAddresses: true },
  roblox: { label: 'Roblox', alsoCalled: [], hasAddresses: true },
  telegram: { label: 'Telegram', alsoCalled: [], hasAddresses: true },
  reddit: { label: 'Reddit', alsoCalled: [], hasAddresses: true },
  teams: { label: 'Microsoft Teams', alsoCalled: ['teams', 'ms teams'], hasAddresses: true },
  google_classroom: { label: 'Google Classroom or Chat', alsoCalled: ['google classroom', 'google chat'], hasAddresses: true },
  email: { label: 'E-mail', alsoCalled: ['email', 'mail'], hasAddresses: false },
  text_message: { label: 'Text message', alsoCalled: ['sms', 'text', 'text messages', 'imessage'], hasAddresses: false },
} as const satisfies Readonly<Record<string, Platform>>;

export type PlatformKey = keyof typeof platformTable;
export const platformKeys = Object.keys(platformTable) as PlatformKey[];

/** Who could see something that was posted or sent. @source domain guide 9.1 */
export const audiences = ['one_person', 'group', 'followers', 'anyone', 'not_known'] as const;
export type Audience = (typeof audiences)[number];

export const audienceLabels: Readonly<Record<Audience, string>> = {
  one_person: 'One person: private messages',
  group: 'A group or class chat',
  followers: 'Friends or followers',
  anyone: 'Anyone: public',
  not_known: 'I don’t know',
};
