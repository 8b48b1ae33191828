/** What can come back in several concerns, besides the adult whom they are about. */
export const repeatKinds = ['pupil', 'account', 'page', 'place', 'platform'] as const;
export type RepeatKind = (typeof repeatKinds)[number];

/** When several concerns in which the same thing stands have to be looked at together. Months are counted as for warnings. */
export interface RepeatRule {
  /** What it is called where somebody reads of it. */
  readonly label: string;
  /** Why it is asked now. */
  readonly why: string;
  readonly count: number;
  readonly months: number;
  /** How many further concerns call for another look. */
  readonly further: number;
}

/**
 * The pattern rule, for everything else by which concerns belong together. Many concerns come from one app without belonging together: that many of
 * them came in a short time is worth a look at training and filtering, and not again with each further one.
 * @source PROD: Heed’s default, beside the pattern rule of domain guide 7, P2
 */
export const repeatRules: Readonly<Record<RepeatKind, RepeatRule>> = {
  pupil: { label: 'A pupil', why: 'The same pupil is named in three or more concerns within 12 months', count: 3, months: 12, further: 1 },
  account: {
    label: 'An account',
    why: 'The same account or address stands in two or more concerns within 12 months',
    count: 2,
    months: 12,
    further: 1,
  },
  page: {
    label: 'A page, group or channel',
    why: 'The same page, group or channel stands in two or more concerns within 12 months',
    count: 2,
    months: 12,
    further: 1,
  },
  place: {
    label: 'A place or app',
    why: 'The same place or app is named in three or more concerns within 6 months',
    count: 3,
    months: 6,
    further: 1,
  },
  platform: {
    label: 'An app or site',
    why: 'Five or more concerns on the same app or site within 3 months',
    count: 5,
    months: 3,
    further: 3,
  },
};

/** Within how many working days somebody decides. @source PROD */
export const repeatWorkingDays = 5;

/** What somebody decides when they look at several concerns in which the same thing stands. @source PROD */
export const repeatVerdicts = ['together', 'no_connection', 'dealt_with'] as const;
export type RepeatVerdict = (typeof repeatVerdicts)[number];

export const repeatVerdictTable: Readonly<Record<RepeatVerdict, { readonly label: string; readonly hint: string }>> = {
  together: { label: 'Look into it together', hint: 'They belong together. Say who does what, and in which case it goes on.' },
  no_connection: { label: 'There is no connection', hint: 'It is chance that the same thing stands in all of them.' },
  dealt_with: { label: 'It has been dealt with already', hint: 'Somebody saw to it before. Say what was done.' },
};

/** What stands in the address of a page before the part that says which one. */
export const passageWords: ReadonlySet<string> = new Set([
  ...['c', 'channel', 'channels', 'community', 'g', 'group', 'groups', 'invite', 'p', 'pages', 'post', 'posts', 'r', 'reel', 'reels'],
  ...['s', 'shorts', 'stories', 't', 'u', 'user', 'users', 'v', 'video', 'videos', 'watch'],
]);

/** Terms as they mostly are: the day and month on which each begins. @source PROD */
export const termsBegin: readonly string[] = ['01-01', '04-16', '09-01'];

/** What people type for where it happened, folded, when it says nothing of where. */
export const nowhereInParticular: ReadonlySet<string> = new Set([
  ...[
    'a game',
    'a phone',
    'app',
    'chat',
    'chat group',
    'computer',
    'do not know',
    'don t know',
    'dont know',
    'game',
    'group',
    'group chat',
  ],
  ...[
    'i don t know',
    'internet',
    'mobile',
    'n a',
    'na',
    'no',
    'none',
    'not known',
    'not sure',
    'online',
    'phone',
    'school',
    'site',
    'social',
  ],
  ...['social media', 'unknown', 'various', 'web', 'website', 'work'],
]);
