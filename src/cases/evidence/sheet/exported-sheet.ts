import type { Capture } from '../../../evidence/index.js';
import { longMoment } from '../../../kernel/index.js';
import { momentInWords } from './capture/captured-moment.js';
import { answersOf, calledBy, type CaseSheet, completeness, fromReport } from './case-sheets.js';
import { type SheetField, sheetFields } from './domain/sheet.js';
import { filledIn } from './sheet-facts.presenter.js';
import { sheetLabels, sheetValue } from './sheet-words.js';

/** A sheet as a copy of the case file prints it. */
export interface ExportedSheet {
  /** "Items 4, 5 and 6" */
  readonly called: string;
  readonly numbers: readonly number[];
  /** The number of a link alone, which no list of files holds. */
  readonly link: number | null;
  readonly savedAt: Date | null;
  /** "8 of 16 filled in", or that nobody has begun it. */
  readonly mark: string;
  readonly lines: readonly { readonly field: SheetField | 'file'; readonly name: string; readonly words: string }[];
}

/** @param captures what the files of its pages say about themselves; where they were taken is not printed */
export function exportedSheet(sheet: CaseSheet, captures: ReadonlyMap<string, Capture>): ExportedSheet {
  const called = calledBy(sheet);
  return {
    called: `${called.charAt(0).toUpperCase()}${called.slice(1)}`,
    numbers: sheet.numbers,
    link: sheet.number,
    savedAt: sheet.savedAt === null ? null : new Date(sheet.savedAt),
    mark: sheet.words === null ? 'Nobody has filled in its sheet' : filledIn(completeness(answersOf(sheet))),
    lines: sheet.words === null ? [] : [...linesOf(sheet), ...captureLines(sheet, captures)],
  };
}

function linesOf(sheet: CaseSheet): ExportedSheet['lines'] {
  const answers = answersOf(sheet);
  const told = fromReport(sheet);
  const lines = sheetFields.map((field) => {
    const value = sheetValue(answers, field) ?? 'Not filled in';
    return { field, name: sheetLabels[field], words: told.includes(field) ? `${value}\nFrom the report` : value };
  });
  return [
    ...lines.filter(({ field }) => field !== 'link' || completeness(answers).of === sheetFields.length || answers.link !== ''),
    { field: 'file', name: 'Saved', words: `${longMoment(new Date(sheet.savedAt ?? 0))}, by ${sheet.words?.savedByName ?? ''}` },
  ];
}

function captureLines({ pages }: CaseSheet, captures: ReadonlyMap<string, Capture>): ExportedSheet['lines'] {
  return pages.flatMap(({ id, number }) => {
    const capture = captures.get(id);
    const said = [
      capture?.taken ? `taken ${momentInWords(capture.taken)}` : null,
      capture?.device ? `with ${capture.device}` : null,
      capture?.place ? 'a place, which is not printed here' : null,
    ].filter((one) => one !== null);
    return said.length === 0 ? [] : [{ field: 'file' as const, name: `The file of item ${number} says`, words: said.join('; ') }];
  });
}
