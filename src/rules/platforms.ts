import type { Day } from '../kernel/index.js';

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

/** How something is reported where it stands. Names only: nobody is led from Heed to what was posted. */
export interface ReportingWay {
  readonly how: string;
  readonly lastChecked: Day;
}

const checked = '2026-11-02';
const way = (how: string): ReportingWay => ({ how, lastChecked: checked });

/** Platforms move their pages: what was checked more than twelve months ago is shown with a warning. @source domain guide 10 */
export const reportingWays: Readonly<Record<PlatformKey, ReportingWay>> = {
  whatsapp: way('In the chat: hold the message or open the contact, then “Report”.'),
  snapchat: way('In the app: hold the Snap or the name, then “Report”. Without an account: Snapchat Support, “Report a safety concern”.'),
  instagram: way('In the app: the three dots at the post or account, then “Report”. Without an account: the Instagram Help Centre.'),
  tiktok: way('In the app: “Share”, then “Report”. Without an account: TikTok’s form “Report a video”.'),
  facebook: way('At the post or account: the three dots, then “Report”. Without an account: the Facebook Help Centre.'),
  youtube: way('Below the video: “Report”. For somebody’s own face or voice: the privacy complaint form.'),
  x: way('At the post: the three dots, then “Report post”. Without an account: the X Help Centre.'),
  discord: way('In the app: hold the message, then “Report message”. Otherwise: the Trust & Safety form.'),
  roblox: way('In the game: the menu, then “Report”. Otherwise: the Roblox support form.'),
  telegram: way('In the app: hold the message, then “Report”.'),
  reddit: way('Below the post: “Report”. Without an account: Reddit’s report form.'),
  teams: way('In the chat: the three dots at the message, then “Report”. For a school account: whoever runs it for you.'),
  google_classroom: way('In the chat: the three dots at the message, then “Report”. For a school account: whoever runs it for you.'),
  email: way('To the provider behind the @ of the address, at its abuse address.'),
  text_message: way('To the mobile network: forward it to 7726.'),
};
