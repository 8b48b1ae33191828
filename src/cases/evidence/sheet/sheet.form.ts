import { IsIn, MaxLength } from 'class-validator';
import { england, isMomentFault, type NotAMoment, type ZonedMoment, zonedMoment } from '../../../kernel/index.js';
import { MomentBoxes } from '../../../platform/http/date-boxes.js';
import { AtMost, OpenedAt } from '../../../platform/http/limits.js';
import type { FieldErrors } from '../../../platform/http/read-form.js';
import { accountTypes, audiences, platformKeys } from '../../../rules/index.js';
import { type SheetAnswers, type SheetField, sheetFields, type SheetMoment, sheetMoments, sheetQuestions } from './domain/sheet.js';

const fromList = { message: 'Choose from the list' };

/** The clocks that are offered by name; any other of the time zone database can be typed. */
export const offeredZones: Readonly<Record<string, string>> = {
  [england]: 'England',
  UTC: 'UTC, as many apps store it',
  'Europe/Paris': 'France, Germany, Spain, Italy or Poland',
  'Europe/Istanbul': 'Turkey',
  'Asia/Dubai': 'The Gulf',
  'Asia/Karachi': 'Pakistan',
  'Asia/Kolkata': 'India',
  'Australia/Sydney': 'Sydney or Melbourne',
  'America/New_York': 'New York or Toronto',
  'America/Los_Angeles': 'California',
};
const zones = ['', ...Object.keys(offeredZones), 'other'];

/** What nobody may know, where the question offers no such answer itself. */
export const tickedUnknown = sheetFields.filter(
  (field) => field !== 'accountType' && field !== 'visibleTo' && !sheetQuestions.some((question) => question === field),
);
const yesNoUnknown = ['', 'yes', 'no', 'not_known'];

/** A moment, and by which clock. */
export class ZonedBoxes extends MomentBoxes {
  @IsIn(zones, fromList)
  zone = '';

  @MaxLength(64, { message: 'Write a time zone like Asia/Tokyo' })
  otherZone = '';
}

/** The sheet as somebody fills it in. Everything may be left empty. */
export class SheetForm {
  @OpenedAt()
  version = '';

  @IsIn(['', ...platformKeys, 'other'], fromList)
  platform = '';

  @AtMost(100)
  platformName = '';

  @AtMost(200)
  account = '';

  @AtMost(200)
  displayName = '';

  @IsIn(['', ...accountTypes], fromList)
  accountType = '';

  @IsIn(['', ...audiences], fromList)
  visibleTo = '';

  @AtMost(2_000)
  link = '';

  posted = new ZonedBoxes();

  seen = new ZonedBoxes();

  @AtMost(500)
  capturedBy = '';

  taken = new ZonedBoxes();

  @AtMost(5_000)
  words = '';

  @AtMost(5_000)
  context = '';

  @IsIn(yesNoUnknown, fromList)
  stillThere = '';

  @IsIn(yesNoUnknown, fromList)
  replied = '';

  @IsIn(yesNoUnknown, fromList)
  blocked = '';

  @IsIn(yesNoUnknown, fromList)
  reported = '';

  @IsIn(tickedUnknown, { each: true, message: 'Choose from the list' })
  unknown: string[] = [];
}

export interface ReadSheet {
  readonly answers: SheetAnswers;
  readonly errors: FieldErrors;
}

const momentWords: Readonly<Record<NotAMoment, string>> = {
  'no-zone': 'Write a time zone like Asia/Tokyo',
  'no-date': 'Write a real date like 9 11 2026. If you don’t know it, leave it empty',
  'no-time': 'Write a time like 18:05, or leave the time empty',
  never: 'There was no such time: the clocks went forward over it. Look again at what the screen shows',
};

/** What the form says, and what in it cannot be. */
export function answersIn(form: SheetForm, now: Date): ReadSheet {
  const moments = sheetMoments.map((name) => [name, momentIn(form, name, now)] as const);
  const { platformName, account, displayName, accountType, visibleTo, link, capturedBy, words, context } = form;
  const { stillThere, replied, blocked, reported } = form;
  const platform = form.platform === '' && platformName !== '' ? 'other' : form.platform;
  const moment = (name: SheetMoment): ZonedMoment | null => {
    const said = moments.find(([one]) => one === name)?.[1] ?? null;
    return typeof said === 'string' ? null : said;
  };
  const answers: SheetAnswers = {
    ...{ platform, platformName: platform === 'other' ? platformName : '', account, displayName, accountType, visibleTo, link },
    ...{ posted: moment('posted'), seen: moment('seen'), capturedBy, taken: moment('taken'), words, context },
    ...{ stillThere, replied, blocked, reported },
    unknown: tickedUnknown.filter((field) => form.unknown.includes(field)),
  };
  const faults = moments.flatMap(([name, said]) => (typeof said === 'string' ? [[name, said] as const] : []));
  return { answers, errors: { ...platformFault(form), ...unknownFault(answers), ...Object.fromEntries(faults) } };
}

function platformFault({ platform, platformName }: SheetForm): FieldErrors {
  if (platform === 'other' && platformName === '') return { platformName: 'Write what the app or site is called' };
  return platform !== 'other' && platform !== '' && platformName !== ''
    ? { platformName: 'Choose “another app or site” above, or leave this empty' }
    : {};
}

function unknownFault(answers: SheetAnswers): FieldErrors {
  const both = answers.unknown.some((field: SheetField) => answers[field] !== '' && answers[field] !== null);
  return both ? { unknown: 'You ticked something here that is also filled in above. Keep one of the two' } : {};
}

/** Null where nothing was typed; otherwise the moment, or what is wrong with it. */
function momentIn(form: SheetForm, name: SheetMoment, now: Date): ZonedMoment | null | string {
  const { zone: chosen, otherZone: typed, ...parts } = form[name];
  if (typed !== '' && chosen !== 'other') return 'Choose “another clock”, or leave its name empty';
  if (Object.values(parts).every((part) => part === '')) return null;
  const moment = zonedMoment(parts, chosen === '' ? england : chosen === 'other' ? typed : chosen);
  if (isMomentFault(moment)) return momentWords[moment];
  return new Date(moment.at) > now ? 'Write a time that has already passed' : moment;
}
