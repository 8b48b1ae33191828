import { paths } from '../../../kernel/index.js';
import type { FormReading } from '../../../platform/http/read-form.js';
import { button, errorsOf, form, plainLink, textInput, words } from '../../../platform/views/govuk.js';
import { panel } from '../../../platform/views/heed.js';
import { casePageHead } from '../../case-head.presenter.js';
import type { LookedAt } from '../../case-look.js';
import { AddLinkForm } from './add-link.form.js';

export function addLinkPage(looked: LookedAt<unknown>, reading: FormReading<AddLinkForm> | null = null) {
  const { reference, closedAt } = looked.file.row;
  const back = paths.cases.section(reference, 'evidence');
  const value = reading?.value ?? new AddLinkForm();
  const link = textInput({
    name: 'link',
    label: 'Web address',
    hint: 'Paste or type it as it is. Heed never opens it, and nobody can click on it here.',
    spellcheck: false,
    value: value.link,
    error: reading?.errors.link ?? null,
  });
  const problems = closedAt === null ? [] : ['This case is closed. Open it again first'];
  return {
    page: casePageHead(looked, 'evidence', { title: `${reference}: add a link`, back, errors: errorsOf([link], ...problems) }),
    heading: 'Add only a link',
    before: [words('For something online that nobody has a picture of. It gets a number like every item, and a sheet.')],
    notes: [
      panel({
        tone: 'sand',
        heading: 'Don’t go looking',
        paragraphs: ['Don’t open the address to check it. If it may show something illegal, write it down here and nowhere else.'],
      }),
    ],
    form: form(paths.cases.addLink(reference)),
    fields: [link],
    buttons: { buttons: [button('Add the link')], links: [plainLink('Back to the evidence', back)] },
  };
}
