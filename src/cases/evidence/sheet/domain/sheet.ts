import type { ZonedMoment } from '../../../../kernel/index.js';

/** What the sheet of a piece of online content asks, in the order in which it is read. @source domain guide 9.1 */
export const sheetFields = [
  'platform',
  'account',
  'displayName',
  'accountType',
  'visibleTo',
  'link',
  'posted',
  'seen',
  'capturedBy',
  'taken',
  'words',
  'context',
  'stillThere',
  'replied',
  'blocked',
  'reported',
] as const;
export type SheetField = (typeof sheetFields)[number];

export const sheetMoments = ['posted', 'seen', 'taken'] as const;
export type SheetMoment = (typeof sheetMoments)[number];

/** Asked with yes, no, and not known. */
export const sheetQuestions = ['stillThere', 'replied', 'blocked', 'reported'] as const;
export type SheetQuestion = (typeof sheetQuestions)[number];

export type SheetText = Exclude<SheetField, SheetMoment>;

/** What a sheet says; empty where nobody filled it in. */
export interface SheetAnswers extends Readonly<Record<SheetText, string>>, Readonly<Record<SheetMoment, ZonedMoment | null>> {
  /** What a platform is called that is not on the list. */
  readonly platformName: string;
  /** What was said to be known by nobody. */
  readonly unknown: readonly SheetField[];
}

export const emptySheet: SheetAnswers = {
  ...(Object.fromEntries(sheetFields.map((field) => [field, ''])) as Record<SheetText, string>),
  posted: null,
  seen: null,
  taken: null,
  platformName: '',
  unknown: [],
};

/** Not known is the end of these: nobody at school can find it out. The rest somebody can still ask the one who brought it. */
const endsUnknown: ReadonlySet<SheetField> = new Set([
  'displayName',
  'accountType',
  'visibleTo',
  'link',
  'posted',
  'taken',
  'context',
  ...sheetQuestions,
]);

export interface Completeness {
  readonly filled: number;
  readonly of: number;
  /** In the order of the sheet. */
  readonly missing: readonly SheetField[];
  /** How many of those that are filled in say that nobody knows. */
  readonly notKnown: number;
}

/** How much of a sheet is filled in. @param hasAddress whether what it is about can have a web address at all */
export function completenessOf(answers: SheetAnswers, hasAddress: boolean): Completeness {
  const asked = sheetFields.filter((field) => hasAddress || field !== 'link');
  const missing = asked.filter((field) => !isSaid(answers, field) && !(isUnknown(answers, field) && endsUnknown.has(field)));
  const notKnown = asked.filter((field) => isUnknown(answers, field) && !missing.includes(field)).length;
  return { filled: asked.length - missing.length, of: asked.length, missing, notKnown };
}

/** Whether somebody said that it is not known, in whichever way the field offers. */
export function isUnknown(answers: SheetAnswers, field: SheetField): boolean {
  return answers[field] === 'not_known' || (answers.unknown.includes(field) && !isSaid(answers, field));
}

/** What the later of two wordings says otherwise. */
export function changedFields(before: SheetAnswers, after: SheetAnswers): SheetField[] {
  return sheetFields.filter((field) => contentOf(before, field) !== contentOf(after, field));
}

function isSaid(answers: SheetAnswers, field: SheetField): boolean {
  const said = answers[field];
  return said !== null && said !== '' && said !== 'not_known';
}

function contentOf(answers: SheetAnswers, field: SheetField): string {
  const name = field === 'platform' ? answers.platformName : '';
  return JSON.stringify([answers[field], name, answers.unknown.includes(field)]);
}
