import { type FormPage, formPage } from '../../accounts/index.js';
import type { PageModel } from '../../platform/http/answers.js';
import {
  type Button,
  button,
  details,
  errorSummary,
  form,
  type Form,
  plainLink,
  type PlainLink,
  summaryList,
  type SummaryList,
  textarea,
  words,
} from '../../platform/views/govuk.js';
import { adminPaths } from '../admin-paths.js';
import { adminHead } from '../sections-page.js';
import { accountEngagements, engagementLabel, type NewPerson } from './domain/new-person.js';
import { mostLines } from './domain/pasted-lines.js';
import { engagementWords } from './domain/read-engagement.js';

export function pastePage(list = '', faults: readonly string[] = []): FormPage {
  const field = textarea({
    name: 'list',
    label: 'The list',
    hint: `Up to ${mostLines} people, one a line: name, email address, job, what they are. For example: Maud Quennell, maud@school.example, Head of Year 9, teacher`,
    rows: 12,
    value: list,
    error: faults[0] ?? null,
  });
  const made = formPage({
    heading: 'Add many from a list',
    back: adminPaths.people.list(),
    section: '/admin',
    before: ['Copy the rows from a spreadsheet, or write them with commas between. You see them all before anybody is added.'],
    form: form(adminPaths.people.paste()),
    fields: [field],
    submit: button('Look at the list'),
    notes: [details('Words for what they are', accountEngagements.map(wordsFor), faults.length > 0)],
  });
  if (faults.length === 0) return made;
  return { ...made, page: { ...made.page, errors: errorSummary(faults.map((text) => ({ text, href: `#${field.focusId}` }))) } };
}

/** View `admin/paste-preview`. */
export interface PastePreviewPage extends PageModel {
  readonly heading: string;
  readonly people: SummaryList;
  readonly form: Form;
  readonly submit: Button;
  readonly back: PlainLink;
}

export function pastePreviewPage(list: string, people: readonly NewPerson[]): PastePreviewPage {
  const heading = people.length === 1 ? 'Add this person?' : `Add these ${people.length} people?`;
  return {
    page: adminHead(heading, adminPaths.people.paste(), { wide: true }),
    heading,
    people: summaryList(
      people.map(({ name, email, jobTitle, engagement }) => ({
        key: name,
        value: [words(email), ...(jobTitle === '' ? [] : [words(jobTitle)]), words(engagementLabel(engagement))],
      })),
    ),
    form: form(adminPaths.people.paste(), { hidden: { list, step: 'add' } }),
    submit: button(people.length === 1 ? 'Add this person' : `Add these ${people.length} people`),
    back: plainLink('Don’t add them', adminPaths.people.list()),
  };
}

function wordsFor(kind: (typeof accountEngagements)[number]): string {
  return `${engagementLabel(kind)}: ${(engagementWords[kind] ?? []).join(', ')}`;
}
