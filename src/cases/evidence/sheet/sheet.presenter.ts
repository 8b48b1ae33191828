import { longMoment, paths } from '../../../kernel/index.js';
import type { FieldErrors } from '../../../platform/http/read-form.js';
import { button, details, errorsOf, form, plainLink, type Words, words } from '../../../platform/views/govuk.js';
import { panel } from '../../../platform/views/heed.js';
import { casePageHead } from '../../case-head.presenter.js';
import { answersOf, calledBy, fromReport } from './case-sheets.js';
import { changedFields, emptySheet } from './domain/sheet.js';
import type { KeepSheetRefusal } from './keep-sheet.js';
import { pagesPart } from './pages-part.presenter.js';
import { meterOf, sheetFacts } from './sheet-facts.presenter.js';
import { formOf, sheetQuestionsOf } from './sheet-fields.presenter.js';
import type { SheetForm } from './sheet.form.js';
import type { LookedAtSheet } from './sheet-look.js';
import { sheetLabels, sheetValue } from './sheet-words.js';

/** What was sent from the page, and why it was not saved. */
export interface SheetSaid {
  readonly typed: SheetForm;
  readonly errors: FieldErrors;
  readonly refusal: KeepSheetRefusal | null;
}

const whyNotKept: Readonly<Record<KeepSheetRefusal, string>> = {
  stale:
    'Somebody saved this sheet while you were writing. What they saved stands below, beside what you wrote. Change yours, then save it',
  locked: 'An item of this sheet was locked meanwhile. Nothing of it can be opened now',
  closed: 'This case is closed. Open it again first',
};

export function sheetPage(looked: LookedAtSheet, said: SheetSaid | null = null) {
  const { sheet } = looked.seen;
  const { reference } = looked.file.row;
  const filling = fillingOf(looked, said);
  const refusal = said?.refusal ?? null;
  const problems = [refusal === null ? null : whyNotKept[refusal], said?.errors.version ?? null].filter((one) => one !== null);
  const [first] = sheet.pages;
  return {
    page: casePageHead(looked, 'evidence', {
      title: `${reference}: sheet of ${calledBy(sheet)}`,
      errors: errorsOf(filling?.fields ?? [], ...problems),
    }),
    all: plainLink('All evidence', paths.cases.section(reference, 'evidence')),
    item: first === undefined ? null : plainLink(`Item ${first.number}`, paths.evidence.show(first.id)),
    heading: `Social-media sheet: ${calledBy(sheet)}`,
    meter: meterOf(sheet),
    locked: sheet.isLocked ? panel({ tone: 'stop', heading: 'Locked', paragraphs: [lockedWords] }) : null,
    savedNow: refusal === 'stale' && sheet.words !== null ? { heading: savedBy(looked), facts: sheetFacts(sheet) } : null,
    filling,
    facts: filling !== null || sheet.words === null ? null : sheetFacts(sheet),
    advice,
    pages: pagesPart(looked),
    history: historyOf(looked),
  };
}

/** For whoever may add evidence, while the case is open. */
function fillingOf({ seen: { sheet, told }, acts, file }: LookedAtSheet, said: SheetSaid | null) {
  if (!acts.has('case.add-evidence') || file.row.closedAt !== null || sheet.isLocked) return null;
  const typed = said?.typed ?? formOf(told?.answers ?? answersOf(sheet));
  return {
    form: form(paths.evidence.sheet(sheet.pages[0]?.id ?? sheet.id), { version: sheet.version }),
    fields: sheetQuestionsOf(typed, said?.errors ?? {}, told?.fields ?? fromReport(sheet)),
    submit: button('Save the sheet'),
  };
}

const lockedWords = 'This item is locked as a possible illegal image. What its sheet says is locked with it.';

/** @source domain guide 9.1, and "do not reply" in each of the five policies */
const advice = panel({
  tone: 'sand',
  heading: 'While you fill this in',
  bullets: [
    words('Don’t reply, and don’t let anyone else.'),
    words('Don’t delete anything, and ask the child not to.'),
    words('Don’t go looking. Write down what you were told and shown.'),
  ],
  paragraphs: ['“I don’t know” is an answer too.'],
});

function savedBy({ seen: { sheet } }: LookedAtSheet): string {
  return `Saved by ${sheet.words?.savedByName ?? ''} on ${longMoment(new Date(sheet.savedAt ?? 0))}`;
}

/** Each save with what it changed, so that no earlier wording is lost. */
function historyOf({ seen: { wordings } }: LookedAtSheet) {
  if (wordings.length === 0) return null;
  const saves = wordings.map(({ savedAt, words: said }, index): (string | Words)[] => {
    const before = wordings[index - 1]?.words.answers ?? emptySheet;
    const changes = changedFields(before, said.answers).map((field) => {
      const [was, is] = [sheetValue(before, field), sheetValue(said.answers, field)];
      return was === null ? `${sheetLabels[field]}: ${is ?? 'empty'}` : `${sheetLabels[field]}: ${is ?? 'empty'}. Before: ${was}`;
    });
    return [`${longMoment(new Date(savedAt))}, by ${said.savedByName}`, ...(changes.length === 0 ? ['Its pages changed'] : changes)];
  });
  return details('What was saved when', saves.flat());
}
