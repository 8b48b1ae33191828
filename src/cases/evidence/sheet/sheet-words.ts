import { zonedInWords } from '../../../kernel/index.js';
import { accountTypeLabels, audienceLabels, platformTable } from '../../../rules/index.js';
import { isUnknown, type SheetAnswers, type SheetField, sheetQuestions } from './domain/sheet.js';

/** What each line of the sheet is called. */
export const sheetLabels: Readonly<Record<SheetField, string>> = {
  platform: 'App or site',
  account: 'Account',
  displayName: 'Name shown',
  accountType: 'Kind of account',
  visibleTo: 'Who could see it',
  link: 'Web address',
  posted: 'Posted or sent',
  seen: 'First seen',
  capturedBy: 'Who took it',
  taken: 'Taken',
  words: 'Words',
  context: 'Around it',
  stillThere: 'Still online?',
  replied: 'Replied?',
  blocked: 'Blocked?',
  reported: 'Reported?',
};

/** One line of the sheet as it is read; null where nobody filled it in. */
export function sheetValue(answers: SheetAnswers, field: SheetField): string | null {
  if (isUnknown(answers, field)) return 'Not known';
  const said = answers[field];
  if (said === null || said === '') return null;
  if (typeof said === 'object') return zonedInWords(said);
  return labelOf(field, said, answers);
}

function labelOf(field: SheetField, said: string, { platformName }: SheetAnswers): string {
  if (field === 'platform') return said === 'other' ? platformName : labelIn(said, platformLabels);
  if (field === 'accountType') return labelIn(said, accountTypeLabels);
  if (field === 'visibleTo') return labelIn(said, audienceLabels);
  if (sheetQuestions.some((question) => question === field)) return said === 'yes' ? 'Yes' : 'No';
  return said;
}

export const platformLabels: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(platformTable).map(([key, { label }]) => [key, label]),
);

/** A key of an older release reads as it is. */
function labelIn(key: string, labels: Readonly<Record<string, string>>): string {
  return Object.hasOwn(labels, key) ? (labels[key] ?? key) : key;
}

/** "web address, still online?", inside a sentence; long lists are cut short. */
export function namedShort(fields: readonly SheetField[]): string {
  const names = fields.map((field) => sheetLabels[field]).map((name) => name.charAt(0).toLowerCase() + name.slice(1));
  return names.length <= 5 ? names.join(', ') : `${names.slice(0, 4).join(', ')} and ${names.length - 4} more`;
}
