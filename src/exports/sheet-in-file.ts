import type { ExportedSheet } from '../cases/index.js';
import type { SheetInFile } from './case-file/case-file.js';

/** A sheet as a copy may say it. @param namesReporter otherwise it does not say who took a picture: that may be whoever reported it */
export function sheetInFile({ called, numbers, link, savedAt, mark, lines }: ExportedSheet, namesReporter: boolean): SheetInFile {
  return {
    called,
    numbers: [...numbers],
    link,
    savedAt,
    mark,
    lines: lines.map(({ field, name, words }) => ({
      name,
      words: field === 'capturedBy' && !namesReporter ? 'Left out: it may say who reported it' : words,
    })),
  };
}
