import { isRefused, paths, type Refused } from '../../../kernel/index.js';
import type { Field } from '../../../platform/views/field.js';
import { button, errorsOf, form, plainLink, select, textarea, textInput } from '../../../platform/views/govuk.js';
import { casePageHead } from '../../case-head.presenter.js';
import { itemName } from '../evidence-list.presenter.js';
import type { LookedAtItem } from '../item-look.js';
import type { DrawnPage, PageRefusal } from '../viewing/show-page.js';
import { type HiddenPart, partText } from './domain/hidden-part.js';
import { hidingReasons } from './domain/hiding-reasons.js';
import type { Drawing } from './drawing.js';
import type { CopyRefusal } from './make-redacted-copy.js';
import { mostPages } from './paint-copy.js';

const cannot = 'A copy with parts hidden can’t be made of this file. Download the original, and hide the parts with a tool that you trust';

const whyNoCopy: Readonly<Record<CopyRefusal, string>> = {
  damaged: 'The stored file is damaged. Open the item to read what to do',
  'kept-back': 'A virus was found in this file meanwhile. Nobody can open it now',
  'too-large': 'A page is too large to be copied so. Download the original, and hide the parts with a tool that you trust',
  'took-too-long': 'A page took too long. Try again; if it happens again, download the original',
  'cannot-be-shown': cannot,
  locked: 'This file asks for a password. Get a copy without one, and add that as evidence',
  'no-such-part': 'There is no such page. Go back to the first',
  'too-many-pages': `It has more than ${mostPages} pages. Cut it before, and add the part that is needed as evidence`,
  'off-the-page': 'A part lies on a page that is not there. Show it again, and draw it anew',
};

/** The page of an item with what is drawn on it, and a form that carries all of it. */
export function redactPage(looked: LookedAtItem, drawing: Drawing, drawn: DrawnPage | Refused<PageRefusal>) {
  const { item } = looked.seen;
  const { reference } = looked.file.row;
  const where = placeFields(drawing);
  const why = whyFields(drawing);
  const shown = isRefused(drawn) ? null : drawn;
  const problems = [
    ...(drawing.refusal === null ? [] : [whyNoCopy[drawing.refusal]]),
    ...(isRefused(drawn) ? [whyNoCopy[drawn.refused]] : []),
  ];
  return {
    page: casePageHead(looked, 'evidence', {
      title: `${reference}: hide parts of item ${item.number}`,
      errors: errorsOf([...where, ...why], ...problems),
    }),
    heading: `Hide parts of ${itemName(item).replace(/^I/, 'i')}`,
    help: 'Hide what whoever gets the copy must not see: names and faces of others, numbers, accounts. The copy is drawn anew, so that nothing lies under what is hidden. The original stays as it is.',
    way: plainLink('Back to the item', paths.evidence.show(item.id)),
    form: form(paths.evidence.redact(item.id), { hidden: { page: String(drawing.page) } }),
    picture: shown && {
      href: paths.evidence.pagePicture(item.id, shown.page, shown.token),
      alt: `Page ${shown.page} of item ${item.number}. What is hidden is told in the list of hidden parts.`,
      caption: `Page ${shown.page} of ${shown.pageCount}`,
      number: shown.page,
      boxes: drawing.parts.filter(({ page }) => page === shown.page),
    },
    otherPages: shown === null ? [] : otherPages(shown),
    parts: drawing.parts.map((part, index) => ({
      value: partText(part),
      text: partInWords(part, index),
    })),
    partsHeading: drawing.parts.length === 0 ? 'Nothing is hidden yet' : `Hidden: ${drawing.parts.length}`,
    where: { open: where.some(({ error }) => error !== null), fields: where },
    hide: button('Hide this part', { kind: 'second', name: 'press', value: 'hide' }),
    why,
    keep: button('Make the copy', { name: 'press', value: 'keep' }),
  };
}

/** "Part 2, page 1: 12 % from the left, 4 % from the top, 30 % wide, 3 % high" */
function partInWords({ page, left, top, width, height }: HiddenPart, index: number): string {
  const [x, y, across, down] = [left, top, width, height].map((thousandths) => `${thousandths / 10} %`);
  return `Part ${index + 1}, page ${page}: ${x} from the left, ${y} from the top, ${across} wide, ${down} high`;
}

function otherPages({ page, pageCount }: DrawnPage) {
  return [
    { text: 'Page before', number: page - 1 },
    { text: 'Next page', number: page + 1 },
  ]
    .filter(({ number }) => number >= 1 && number <= pageCount)
    .map(({ text, number }) => button(text, { kind: 'second', name: 'press', value: `page:${number}` }));
}

function placeFields({ typed, errors }: Drawing): Field[] {
  const fields = [
    { name: 'left', label: 'From the left' },
    { name: 'top', label: 'From the top' },
    { name: 'width', label: 'How wide' },
    { name: 'height', label: 'How high' },
  ] as const;
  return fields.map(({ name, label }) =>
    textInput({ name, label, value: typed[name], suffix: '%', width: 3, inputmode: 'numeric', error: errors[name] ?? null }),
  );
}

function whyFields({ typed, errors }: Drawing): Field[] {
  const options = Object.entries(hidingReasons).map(([value, { label, source }]) => ({ value, text: `${label} (${source})` }));
  return [
    select({
      name: 'reason',
      label: 'Why are these parts hidden?',
      options: [{ value: '', text: 'Choose a reason' }, ...options],
      value: typed.reason,
      error: errors.reason ?? null,
    }),
    textarea({
      name: 'note',
      label: 'Anything to add (optional)',
      hint: 'It stands in the custody record. Don’t write here what you hide.',
      rows: 2,
      value: typed.note,
      error: errors.note ?? null,
    }),
  ];
}
