import { type FormPage, formPage } from '../../accounts/index.js';
import { longMoment } from '../../kernel/index.js';
import { button, details, form, insetText, textarea } from '../../platform/views/govuk.js';
import { row, rows } from '../../platform/views/heed.js';
import { letterFields, type LetterKind, letterKindLabels, letterKinds, ownLetterTexts } from '../../rules/index.js';
import type { SavedLetterText } from '../../schools/index.js';
import { adminPaths } from '../admin-paths.js';
import { type Changing, clashFaults, versionToSend } from '../editions.js';
import { section, type SectionsPage, sectionsPage } from '../sections-page.js';
import type { LetterTextForm } from './letter-text.form.js';

/** Every kind of letter, with whose text counts. */
export function lettersPage(saved: readonly SavedLetterText[]): SectionsPage {
  return sectionsPage({
    heading: 'Letters',
    back: adminPaths.home(),
    before: [
      'Texts from which letters are written in a case. Change them into your school’s own words. Letters that were sent keep theirs.',
    ],
    sections: [
      section({
        rows: rows(
          letterKinds.map((kind) => {
            const newest = saved.find((one) => one.kind === kind);
            return row({
              what: letterKindLabels[kind],
              href: adminPaths.letter(kind),
              note: newest ? savedWords(newest) : 'Heed’s own text.',
            });
          }),
        ),
      }),
    ],
  });
}

/** The text of one kind of letter. @param saved of all kinds, the newest first */
export function letterTextPage(kind: LetterKind, saved: readonly SavedLetterText[], changing: Changing<LetterTextForm> = {}): FormPage {
  const { value, errors = {}, clash } = changing;
  const own = saved.filter((one) => one.kind === kind);
  const [newest] = own;
  return formPage({
    heading: letterKindLabels[kind],
    back: adminPaths.letters(),
    section: '/admin',
    before: [
      'What stands in square brackets is put in from the case. Only the fields below can be: nothing else that you write is ever run or replaced.',
      'Name no person here. Whoever sends a letter reads it first, and can change it.',
    ],
    notes: [
      details(
        'Fields that you can use',
        letterFields.map((field) => `[${field}]`),
      ),
      ...(clash && newest
        ? [insetText(`What they saved stands below, as edition ${newest.version}. What you wrote stands in the form.`)]
        : []),
      ...own.map((one) =>
        details(
          `Edition ${one.version}: ${savedWords(one)}`,
          one.words.split('\n').filter((line) => line.trim() !== ''),
        ),
      ),
    ],
    form: form(adminPaths.letter(kind), { version: versionToSend(changing, newest?.version ?? 0) }),
    fields: [
      textarea({
        name: 'words',
        label: 'Text',
        rows: 20,
        value: value?.words ?? newest?.words ?? ownLetterTexts[kind],
        error: errors.words ?? null,
      }),
    ],
    submit: button('Save this text'),
    faults: clashFaults(changing),
  });
}

function savedWords({ savedBy, savedAt }: SavedLetterText): string {
  return `${savedBy === null ? 'saved' : `saved by ${savedBy}`} on ${longMoment(new Date(savedAt))}`;
}
