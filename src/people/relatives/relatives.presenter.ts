import { type FormPage, formPage } from '../../accounts/index.js';
import { longDay } from '../../kernel/index.js';
import type { FieldErrors } from '../../platform/http/read-form.js';
import {
  button,
  type Component,
  form,
  insetText,
  pageHead,
  plainLink,
  radios,
  summaryList,
  textarea,
  textInput,
  words,
} from '../../platform/views/govuk.js';
import { row, rows } from '../../platform/views/heed.js';
import { type Relative, relativeLabels } from './domain/relatives.js';
import type { SaidRelative } from './relatives-in.js';
import type { AnswerRelativeForm, RelativeForm } from './relatives.form.js';

export const relativePaths = {
  own: () => '/account/relatives',
  end: (id: string) => `/account/relatives/${encodeURIComponent(id)}/end`,
  register: () => '/registers/relatives',
  one: (id: string) => `/registers/relatives/${encodeURIComponent(id)}`,
} as const;

const day = (at: string): string => longDay(new Date(at));

/** "Approved on Monday 5 October 2026 by Isaura Thackwell" */
function stateWords({ state, answeredAt, answer, endedAt }: SaidRelative): string {
  if (endedAt !== null) return `Over since ${day(endedAt)}`;
  if (state === 'waiting' || answeredAt === null) return 'Not answered yet';
  return `${state === 'approved' ? 'Approved' : 'Not approved'} on ${day(answeredAt)} by ${answer?.byName ?? 'the school'}`;
}

/** What somebody declared, and the form for declaring more. */
export function ownRelativesPage(own: readonly SaidRelative[], value: Partial<RelativeForm> = {}, errors: FieldErrors = {}): FormPage {
  return formPage({
    heading: 'Relatives who are pupils here',
    section: '/account',
    back: '/account',
    before: [
      'If a pupil here is your child, your niece or nephew or another relative, you may be in contact with them online. Say so here, so that nobody takes it for a breach.',
      'The headteacher reads it and approves it (of the headteacher’s own, the chair of governors). Whoever decides about a concern that names you sees it too. Nobody else does.',
    ],
    notes: own.length === 0 ? [] : [summaryList(own.map(ownRow))],
    form: form(relativePaths.own()),
    fields: [
      textInput({
        name: 'pupil',
        label: 'What is the pupil’s name?',
        autocomplete: 'off',
        spellcheck: false,
        value: value.pupil ?? '',
        error: errors.pupil ?? null,
      }),
      radios({
        name: 'relative',
        legend: 'What are they to you?',
        value: value.relative ?? '',
        error: errors.relative ?? null,
        choices: (Object.keys(relativeLabels) as Relative[]).map((one) => ({ value: one, text: relativeLabels[one] })),
      }),
      textarea({
        name: 'contact',
        label: 'How are you in contact online? (optional)',
        hint: 'For example: a family group, and we follow each other',
        rows: 3,
        value: value.contact ?? '',
        error: errors.contact ?? null,
      }),
    ],
    submit: button('Declare this relative'),
  });
}

function ownRow(one: SaidRelative) {
  const { id, words: said, declaredAt, endedAt, answer } = one;
  return {
    key: said.pupil,
    value: [
      `${relativeLabels[said.relative]}. You said so on ${day(declaredAt)}`,
      stateWords(one),
      ...(answer === null || answer.words === '' ? [] : [answer.words]),
    ],
    actions: endedAt === null ? [plainLink('End', relativePaths.end(id), `what you said about ${said.pupil}`)] : [],
  };
}

export function endRelativePage({ id, words: said }: SaidRelative): FormPage {
  return formPage({
    heading: `No longer: ${said.pupil}?`,
    title: 'Say that it is over',
    section: '/account',
    back: relativePaths.own(),
    before: [
      `${relativeLabels[said.relative]}. Say that it is over when they are no pupil here any more, or you are in contact no longer.`,
      'It stays on the record, and counts for nothing that happens from now on.',
    ],
    form: form(relativePaths.end(id)),
    fields: [],
    submit: button('Say that it is over'),
    links: [plainLink('It isn’t over', relativePaths.own())],
  });
}

/** What is declared at the school, for whoever answers. View `people/relatives`. */
export function registerPage(all: readonly SaidRelative[]) {
  const waiting = all.filter(({ state }) => state === 'waiting').length;
  return {
    page: pageHead({ title: 'Relatives who are pupils here', back: '/', wide: true }),
    heading: 'Relatives who are pupils here',
    before: [
      words(
        'People who work here declare contact with relatives who are pupils. Approve what is right, and look at all of them again each September.',
      ),
      words(
        waiting === 0
          ? 'Nothing waits for your answer.'
          : waiting === 1
            ? 'One waits for your answer.'
            : `${waiting} wait for your answer.`,
      ),
    ],
    rows: rows(
      all.map((one) =>
        row({
          what: one.words.by,
          href: relativePaths.one(one.id),
          who: `${relativeLabels[one.words.relative]}: ${one.words.pupil}`,
          note: `Declared on ${day(one.declaredAt)}. ${stateWords(one)}`,
        }),
      ),
      'Nobody has declared a relative yet.',
    ),
  };
}

export function answerRelativePage(
  one: SaidRelative,
  value: Partial<AnswerRelativeForm> = {},
  errors: FieldErrors = {},
  clash = false,
): FormPage {
  const { words: said } = one;
  return formPage({
    heading: 'A relative who is a pupil here',
    back: relativePaths.register(),
    before: [],
    notes: [...(clash ? [insetText(`Somebody answered meanwhile: ${stateWords(one)}.`)] : []), declaration(one)],
    form: form(relativePaths.one(one.id), { version: one.version }),
    fields: [
      radios({
        name: 'state',
        legend: `Do you approve that ${said.by} is in contact with them online?`,
        value: value.state ?? (one.state === 'waiting' ? '' : one.state),
        error: errors.state ?? null,
        choices: [
          { value: 'approved', text: 'Yes, I approve it', hint: 'Contact is then no breach of the rule on pupils, from today on.' },
          { value: 'refused', text: 'No' },
        ],
      }),
      textarea({
        name: 'words',
        label: 'Conditions, or why not (optional)',
        hint: 'They read it.',
        rows: 3,
        value: value.words ?? one.answer?.words ?? '',
        error: errors.words ?? null,
      }),
    ],
    submit: button('Record my answer'),
    faults: clash ? ['Somebody answered this while you were writing. Look at it, then answer again if yours still holds'] : [],
  });
}

function declaration(one: SaidRelative): Component {
  const { words: said, declaredAt } = one;
  return summaryList([
    { key: 'Declared by', value: said.by },
    { key: 'Pupil', value: said.pupil },
    { key: 'What they are', value: relativeLabels[said.relative] },
    { key: 'Contact online', value: said.contact === '' ? 'Not described' : said.contact },
    { key: 'Declared on', value: day(declaredAt) },
    { key: 'Answer', value: stateWords(one) },
  ]);
}
