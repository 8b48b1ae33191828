import { paths } from '../../kernel/index.js';
import { casePageHead, type LookedAt } from '../../cases/index.js';
import {
  button,
  buttonGroup,
  checkboxes,
  errorsOf,
  type Field,
  form,
  insetText,
  radios,
  select,
  textarea,
  textInput,
  words,
} from '../../platform/views/govuk.js';
import { consentAnswers, consentLabels, exemptionInWords, exemptionKeys } from '../../rules/index.js';
import { hiddenField, nameField, partField, type Typed } from './choices.form.js';
import { type CopySeen, choiceInWords } from './copy.presenter.js';
import type { Choice } from './domain/access-events.js';
import type { NameLine } from './names.js';
import { type Part, shownLines } from './parts.js';
import type { PartsPage } from './part-kinds.js';

/** What was typed, what is wrong with it; `beside`: somebody else chose meanwhile, and both are to be read. */
export interface TypedChoices {
  readonly value: Typed;
  readonly errors: Readonly<Record<string, string>>;
  readonly refusal: string | null;
}

type Looked = LookedAt<CopySeen>;

/** Part by part, what goes out. View `cases/access-parts`. */
export function partsPage(looked: Looked, page: PartsPage<Part>, typed: TypedChoices | null = null) {
  const { reference } = looked.file.row;
  const { request } = looked.seen;
  const shown = page.parts.map((part, at) => shownPart(part, at, looked, typed));
  const rest = restField(typed);
  return {
    page: casePageHead(looked, 'export', {
      title: 'What goes out',
      back: paths.cases.accessRequest(reference, request.id),
      errors: errorsOf([...shown.flatMap(({ fields }) => fields), rest], ...(typed?.refusal ? [typed.refusal] : [])),
    }),
    heading: page.label,
    before: [
      words(
        'Each part stands here as it would be read, with names already replaced. What is left out keeps its place, with the reason and the law. Why you chose so is for the record and stands in no copy.',
      ),
    ],
    notes: [],
    parts: shown,
    form: form(paths.cases.accessParts(reference, request.id, page.id), {
      version: request.version,
      hidden: Object.fromEntries(page.parts.map(({ key }, at) => [partField('key', at), key])),
    }),
    after: [...(page.parts.some(({ key, canGo }) => canGo && !copyChoice(looked, key)) ? [rest] : [])],
    buttons: buttonGroup([button('Save these choices')]),
    copies: page.parts.some(({ kind }) => kind === 'evidence')
      ? insetText(
          'Look at each item under “Evidence” first. An original carries everything that its file holds. If parts of it must be hidden, first make a copy with parts hidden on the page of the item: that copy then stands here, and the original stays behind.',
        )
      : null,
  };
}

function copyChoice(looked: Looked, key: string): Choice | undefined {
  return looked.seen.request.choices.get(key);
}

function shownPart(part: Part, at: number, looked: Looked, typed: TypedChoices | null) {
  const { hide } = looked.seen.copy;
  const saved = copyChoice(looked, part.key);
  const title = hide(part.title);
  return {
    id: `part-${at}`,
    title,
    lines: shownLines(part, hide),
    saved: typed?.refusal ? `As it is saved now: ${choiceInWords(saved)}` : null,
    fields: part.canGo ? choiceFields({ at, title, saved, typed }) : [],
    cannot: part.canGo
      ? null
      : 'It can’t go out as it is: it waits to be confirmed, is locked or damaged, or a copy with parts hidden goes out instead.',
  };
}

interface AtPart {
  readonly at: number;
  readonly title: string;
  readonly saved: Choice | undefined;
  readonly typed: TypedChoices | null;
}

function choiceFields({ at, title, saved, typed }: AtPart): Field[] {
  const [choice, why] = [partField('choice', at), partField('why', at)];
  const [savedChoice, savedWhy] = saved === undefined ? ['', ''] : saved.goes === 'out' ? ['out', ''] : [saved.exemption, saved.why];
  const errorAt = (name: string) => typed?.errors[name] ?? null;
  return [
    select({
      name: choice,
      label: 'What becomes of it?',
      more: `: ${title}`,
      value: typed === null ? savedChoice : (typed.value[choice] ?? ''),
      error: errorAt(choice),
      errorInSummary: `${title}: ${errorAt(choice) ?? ''}`,
      options: [
        { value: '', text: 'Choose' },
        { value: 'out', text: 'It goes out' },
        ...exemptionKeys.map((key) => ({ value: key, text: `Left out: ${exemptionInWords(key)}` })),
      ],
    }),
    textarea({
      name: why,
      label: 'If it is left out, why?',
      rows: 2,
      more: `: ${title}`,
      size: 'plain',
      value: typed === null ? savedWhy : (typed.value[why] ?? ''),
      error: errorAt(why),
      errorInSummary: `${title}: ${errorAt(why) ?? ''}`,
    }),
  ];
}

function restField(typed: TypedChoices | null): Field {
  return checkboxes({
    name: 'rest',
    legend: 'The rest of this page',
    values: typed?.value.rest === 'out' ? ['out'] : [],
    error: typed?.errors.rest ?? null,
    choices: [{ value: 'out', text: 'I have read it all. Whatever I have not chosen for goes out' }],
  });
}

/** Who is named, and which words are hidden. View `cases/access-parts`. */
export function namesPage(looked: Looked, typed: TypedChoices | null = null) {
  const { reference } = looked.file.row;
  const { request, copy } = looked.seen;
  const others = copy.names.filter(({ isSharer }) => !isSharer);
  const sharer = copy.names.find(({ isSharer }) => isSharer) ?? null;
  const value = typed?.value ?? namesAsSaved(looked, others);
  const errors = typed?.errors ?? {};
  const shown = [
    ...(sharer === null ? [] : [sharerPart(sharer, value, errors)]),
    ...others.map((line, at) => namePart(line, at, value, errors)),
  ];
  const hidden = textarea({
    name: hiddenField,
    label: 'Other words that must not be read',
    hint: 'Nicknames, addresses, accounts, a class: each on a line of its own. They are replaced in every part.',
    rows: 4,
    value: value[hiddenField] ?? '',
    error: errors[hiddenField] ?? null,
  });
  return {
    page: casePageHead(looked, 'export', {
      title: 'Who is named',
      back: paths.cases.accessRequest(reference, request.id),
      errors: errorsOf([...shown.flatMap(({ fields }) => fields), hidden], ...(typed?.refusal ? [typed.refusal] : [])),
    }),
    heading: 'Who is named',
    before: [
      words(
        `${request.asked.personName} is named. Everybody else is shown as what they are, such as “another child”, unless you say that a name goes out, and why. Names are replaced in every text, also in part; read each part through all the same.`,
      ),
    ],
    notes: typed?.refusal ? [insetText(namesSaved(looked))] : [],
    parts: shown,
    form: form(paths.cases.accessCopy(reference, request.id, 'names'), {
      version: request.version,
      hidden: Object.fromEntries(others.map(({ key }, at) => [`key-${at}`, key])),
    }),
    after: [hidden],
    buttons: buttonGroup([button('Save these choices')]),
    copies: null,
  };
}

function namesSaved({ seen: { request, copy } }: Looked): string {
  const { names } = request;
  if (names === null) return 'As it is saved now: nothing yet.';
  const named = copy.names.flatMap(({ key, name }) => (names.names[key]?.named === true ? [name] : []));
  const sharer = names.sharer === null ? '' : ` Whoever reported it is ${names.sharer.named ? 'named' : 'not named'}: ${names.sharer.why}`;
  const hidden = names.hidden.length === 0 ? '' : ` Words hidden: ${names.hidden.join('; ')}.`;
  return `As it is saved now, by ${names.byName}. Named: ${named.join(', ') || 'nobody'}.${hidden}${sharer}`;
}

function namesAsSaved({ seen: { request } }: Looked, others: readonly NameLine[]): Typed {
  const { names } = request;
  if (names === null) return {};
  const { sharer } = names;
  const each = others.flatMap(({ key }, at): [string, string][] => {
    const said = names.names[key];
    return said === undefined
      ? []
      : [
          [nameField('named', at), said.named ? 'yes' : 'no'],
          [nameField('why', at), said.why],
        ];
  });
  const weighed: Typed =
    sharer === null ? {} : { sharerNamed: sharer.named ? 'yes' : 'no', consent: sharer.consent, sharerWhy: sharer.why };
  return { ...Object.fromEntries(each), ...weighed, [hiddenField]: names.hidden.join('\n') };
}

const part = (id: string, title: string, fields: readonly Field[]) => ({ id, title, lines: [], saved: null, fields, cannot: null });

/** Never answered beforehand. @source domain guide 12; Data Protection Act 2018, Schedule 2, paragraph 16(2) */
function sharerPart({ as }: NameLine, value: Typed, errors: TypedChoices['errors']) {
  return part('sharer', 'Whoever reported it', [
    radios({
      name: 'consent',
      legend: 'Do they agree to be named?',
      value: value.consent ?? '',
      error: errors.consent ?? null,
      choices: consentAnswers.map((one) => ({ value: one, text: consentLabels[one] })),
    }),
    radios({
      name: 'sharerNamed',
      legend: 'Are they named in this copy?',
      hint: 'Without their consent only if that is reasonable, all things weighed: what they were promised, what it may do to them, and what the person needs to know.',
      value: value.sharerNamed ?? '',
      error: errors.sharerNamed ?? null,
      choices: [
        { value: 'no', text: 'No, not by name', hint: `They stand as “the reporter, not named”, and in texts as “${as}”.` },
        { value: 'yes', text: 'Yes, by name' },
      ],
    }),
    textarea({ name: 'sharerWhy', label: 'How did you weigh it?', rows: 3, value: value.sharerWhy ?? '', error: errors.sharerWhy ?? null }),
  ]);
}

function namePart({ name, as }: NameLine, at: number, value: Typed, errors: TypedChoices['errors']) {
  const [named, why] = [nameField('named', at), nameField('why', at)];
  return part(`name-${at}`, name, [
    checkboxes({
      name: named,
      legend: 'How are they shown?',
      more: `: ${name}`,
      size: 'plain',
      small: true,
      values: value[named] === 'yes' ? ['yes'] : [],
      choices: [
        {
          value: 'yes',
          text: 'By name',
          hint: `Otherwise as “${as}”.`,
          fields: [
            textInput({
              name: why,
              label: 'Why does the name go out?',
              more: `: ${name}`,
              size: 'plain',
              value: value[why] ?? '',
              error: errors[why] ?? null,
              errorInSummary: `${name}: ${errors[why] ?? ''}`,
            }),
          ],
        },
      ],
    }),
  ]);
}
