import { paths } from '../../../kernel/index.js';
import { link, type PlainLink, plainLink, strong, type Words, words } from '../../../platform/views/govuk.js';
import { type Facts, facts, type Meter, meter } from '../../../platform/views/heed.js';
import { answersOf, calledBy, type CaseSheet, completeness, fromReport } from './case-sheets.js';
import { type Completeness, sheetFields } from './domain/sheet.js';
import { sheetLabels, sheetValue } from './sheet-words.js';

/** The sheet where it is read: beside its item. */
export interface SheetPart {
  readonly meter: Meter;
  /** "Page 2 of 3 · item 1 · item 2", where there are several. */
  readonly pages: Words | null;
  readonly note: string | null;
  readonly facts: Facts | null;
  readonly onward: PlainLink | null;
}

/** @param itemId the page that it stands beside. @param mayFill whether whoever reads it may fill it in */
export function sheetPart(sheet: CaseSheet, itemId: string, mayFill: boolean): SheetPart | null {
  if (sheet.isLocked) return null;
  const complete = completeness(answersOf(sheet));
  return {
    meter: meterOf(sheet),
    pages: pagesBeside(sheet, itemId),
    note: noteOf(sheet),
    facts: sheet.words === null ? null : sheetFacts(sheet),
    onward: onwardOf(sheet, complete, mayFill),
  };
}

/** Every line of it, with what came from the report marked. An address is words, never a link. */
export function sheetFacts(sheet: CaseSheet): Facts {
  const answers = answersOf(sheet);
  const { of } = completeness(answers);
  const told = fromReport(sheet);
  return facts(
    sheetFields
      .filter((field) => field !== 'link' || of === sheetFields.length || answers.link !== '')
      .map((field) => ({
        name: sheetLabels[field],
        value: sheetValue(answers, field),
        note: told.includes(field) ? 'From the report' : null,
      })),
    'narrow',
  );
}

export function meterOf(sheet: CaseSheet): Meter {
  const complete = completeness(answersOf(sheet));
  return meter(complete.filled, complete.of, filledIn(complete));
}

/** "8 of 16 filled in", "16 of 16 filled in, 2 of them not known" */
export function filledIn({ filled, of, notKnown }: Completeness): string {
  return `${filled} of ${of} filled in${notKnown === 0 ? '' : `, ${notKnown} of them not known`}`;
}

function pagesBeside({ pages }: CaseSheet, itemId: string): Words | null {
  if (pages.length < 2) return null;
  const at = pages.findIndex(({ id }) => id === itemId);
  const others = pages.filter(({ id }) => id !== itemId);
  const links = others.flatMap(({ id, number }) => [' · ', link(`item ${number}`, paths.evidence.show(id))]);
  return words(strong(`Page ${at + 1} of ${pages.length}`), ...links);
}

function noteOf(sheet: CaseSheet): string | null {
  if (sheet.words !== null) return null;
  if (sheet.wasLocked) return 'The sheet that this was a page of is locked together with one of its pages. A new one can be begun.';
  return 'Nobody has begun it yet. What the report said is there already.';
}

function onwardOf(sheet: CaseSheet, { missing }: Completeness, mayFill: boolean): PlainLink | null {
  const href = paths.evidence.sheet(sheet.pages[0]?.id ?? sheet.id);
  if (!mayFill) return null;
  if (sheet.words === null) return plainLink('Fill in the sheet', href, calledBy(sheet));
  return plainLink(missing.length === 0 ? 'Change the sheet' : `Fill in the last ${missing.length}`, href, calledBy(sheet));
}
