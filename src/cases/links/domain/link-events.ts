import type { FieldAsked } from '../../referrals/domain/referral-fields.js';
import { helplines, helplineTable } from '../../../rules/index.js';

/** What can happen to something that stands online. */
export const linkEvents = [
  'platform_told',
  'poster_asked',
  'helpline_told',
  'evidence_kept',
  'still_there',
  'removed',
  'reposted',
  'police_hold',
  'police_agreed',
  'police_hold_ended',
  'left',
] as const;
export type LinkEventKind = (typeof linkEvents)[number];

/** Something that happened to a link. */
export interface LinkEvent {
  readonly id: string;
  readonly kind: LinkEventKind;
  readonly at: Date;
  /** When it was first written down. */
  readonly savedAt: Date;
}

/** Those that ask somebody to take it down. */
export const asksForRemoval: readonly LinkEventKind[] = ['platform_told', 'poster_asked', 'helpline_told'];

/** @source domain guide 10, rows `platform`, `posh`, `rhc`, `police`: what is recorded */
export const linkFields = {
  by: { short: 'Who did it', label: 'Who did it?', hint: 'Leave it empty if it was you.' },
  toWhom: { short: 'Whom', label: 'Who was asked?', hint: 'Their name, or the name of the account.' },
  helpline: {
    short: 'Who was told',
    label: 'Who was told?',
    choices: Object.fromEntries(helplines.map((one) => [one, helplineTable[one].label])),
  },
  authority: { short: 'Police', label: 'Which police force, and who said so?' },
  reference: { short: 'Their reference', label: 'Their reference', hint: 'If they gave one.' },
  kept: {
    short: 'What is kept, and where',
    label: 'What is kept, and where?',
    hint: 'For example: screenshot of the whole page, item 3. Never a picture that may be illegal.',
  },
  address: {
    short: 'New address',
    label: 'Where is it now?',
    hint: 'The new address or account. Leave it empty if it is at the same place.',
  },
  note: { short: 'In a few words', label: 'What else should be known?', long: true },
  why: { short: 'Why', label: 'Why is no more done?', long: true },
} as const satisfies Record<string, FieldAsked>;
export type LinkField = keyof typeof linkFields;

interface EventAsked {
  /** What it is called once it is written down. */
  readonly label: string;
  /** What the button to write it down says. */
  readonly offer: string;
  readonly fields: readonly LinkField[];
  /** The sentence that stands at a field which was left empty. */
  readonly required: Partial<Readonly<Record<LinkField, string>>>;
}

export const linkEventTable: Readonly<Record<LinkEventKind, EventAsked>> = {
  platform_told: {
    label: 'Reported to the platform',
    offer: 'It was reported to the platform',
    fields: ['by', 'reference', 'note'],
    required: {},
  },
  poster_asked: {
    label: 'Asked the poster to take it down',
    offer: 'The poster was asked to take it down',
    fields: ['toWhom', 'by', 'note'],
    required: { toWhom: 'Write who was asked' },
  },
  helpline_told: {
    label: 'A helpline was told',
    offer: 'A helpline was told',
    fields: ['helpline', 'by', 'reference', 'note'],
    required: { helpline: 'Say who was told' },
  },
  evidence_kept: {
    label: 'Evidence kept',
    offer: 'The evidence is kept',
    fields: ['kept', 'by'],
    required: { kept: 'Write what is kept, and where' },
  },
  still_there: { label: 'Still there', offer: 'It is still there', fields: ['by', 'note'], required: {} },
  removed: { label: 'Gone', offer: 'It is gone', fields: ['by', 'note'], required: {} },
  reposted: { label: 'Posted again', offer: 'It was posted again', fields: ['address', 'by', 'note'], required: {} },
  police_hold: {
    label: 'The police asked to wait',
    offer: 'The police ask to wait',
    fields: ['authority', 'reference', 'note'],
    required: { authority: 'Write which police force asked, and who' },
  },
  police_agreed: {
    label: 'The police agree that it is taken down',
    offer: 'The police agree that it is taken down',
    fields: ['authority', 'reference', 'note'],
    required: { authority: 'Write which police force agreed, and who' },
  },
  police_hold_ended: {
    label: 'The police no longer ask to wait',
    offer: 'The police no longer ask to wait',
    fields: ['authority', 'reference', 'note'],
    required: { authority: 'Write which police force said so, and who' },
  },
  left: { label: 'No more is done', offer: 'No more is done about it', fields: ['why'], required: { why: 'Write why no more is done' } },
};
