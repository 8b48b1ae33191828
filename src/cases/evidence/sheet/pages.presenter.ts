import { paths } from '../../../kernel/index.js';
import { button, errorsOf, form, insetText, plainLink, textInput, words } from '../../../platform/views/govuk.js';
import { casePageHead } from '../../case-head.presenter.js';
import type { LookedAt } from '../../case-look.js';
import { itemName } from '../evidence-list.presenter.js';
import { calledBy, type CaseSheet } from './case-sheets.js';
import { mostPages } from './domain/page-order.js';
import { joinable, type JoinRefusal } from './join-pages.js';
import type { PagesForm } from './pages.form.js';

export interface PagesSeen {
  readonly sheet: CaseSheet;
  readonly all: readonly CaseSheet[];
}

/** What was sent from the page, and why it was not done. */
export interface PagesSaid {
  readonly typed: PagesForm;
  readonly error: string | null;
  readonly refusal: JoinRefusal | null;
}

const whyNotJoined: Readonly<Record<JoinRefusal, string>> = {
  'not-numbers': 'Write the numbers of the items, like 4, 5, 6',
  none: 'Write at least the number of this item',
  twice: 'Write each number once',
  'no-such-item': 'Write only numbers that stand in the list above',
  locked: 'One of these items is locked. Leave it out',
  elsewhere: 'One of these is a page of another sheet. Take that apart first',
  anchor: 'The item that the sheet was begun for has to be one of its pages',
  'too-many': `A sheet has up to ${mostPages} pages`,
  stale: 'Somebody changed these pages meanwhile. The list shows them as they are now. Look at it, then save yours',
  closed: 'This case is closed. Open it again first',
};

export function pagesPage(looked: LookedAt<PagesSeen>, said: PagesSaid | null = null) {
  const { sheet, all } = looked.seen;
  const { reference } = looked.file.row;
  const back = paths.evidence.sheet(sheet.pages[0]?.id ?? sheet.id);
  const order = textInput({
    name: 'order',
    label: 'Which items are its pages?',
    hint: 'Their numbers, in the order in which they are read: 4, 5, 6. To take them apart, leave only one.',
    width: 20,
    value: said?.typed.order ?? sheet.pages.map(({ number }) => number).join(', '),
    error: said === null ? null : (said.error ?? (said.refusal === null ? null : whyNotJoined[said.refusal])),
  });
  return {
    page: casePageHead(looked, 'evidence', {
      title: `${reference}: pages of ${calledBy(sheet)}`,
      back,
      errors: errorsOf([order]),
    }),
    heading: 'One conversation, several pages',
    before: [
      words('If several screenshots show one conversation, they need one sheet. Each item keeps its number and its own custody record.'),
      ...joinable(all, sheet).map(({ item, isElsewhere, isLocked }) =>
        words(`${itemName(item)}${isLocked ? ' (locked)' : isElsewhere ? ' (a page of another sheet)' : ''}`),
      ),
    ],
    notes: [insetText('What the other sheets say is kept. It stands there again when you take the pages apart.')],
    form: form(paths.evidence.pages(sheet.pages[0]?.id ?? sheet.id), { version: sheet.version }),
    fields: [order],
    buttons: { buttons: [button('Save the pages')], links: [plainLink('Leave it as it is', back)] },
  };
}
