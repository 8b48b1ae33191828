import { longMoment, paths } from '../../../kernel/index.js';
import {
  button,
  buttonGroup,
  dateInput,
  errorsOf,
  type Field,
  form,
  pageHead,
  plainLink,
  radios,
  select,
  strong,
  textarea,
  textInput,
  type Words,
  words,
} from '../../../platform/views/govuk.js';
import { casePageHead } from '../../case-head.presenter.js';
import { dateFault } from '../../actions/date-fault.js';
import { icoAnswers, instructions, type RecordKind, supportAnswers, waysSeen } from './domain/locked-records.js';
import { type Errors, type FormOf, lockedForms, somebodyElse } from './locked-forms.js';
import type { LookedAtLocked } from './locked-look.js';
import { icoLabels, instructionLabels, supportLabels, wayLabels, writtenOf } from './locked-words.js';

interface FormWords<Kind extends RecordKind> {
  readonly heading: string;
  readonly before: readonly string[];
  readonly submit: string;
  readonly fields: (value: FormOf[Kind], error: (name: string) => string | null, look: LookedAtLocked) => readonly Field[];
}

const wordsOnly = 'Write words only. Don’t describe what it shows, and don’t look again to find out.';

const pages: { readonly [Kind in RecordKind]: FormWords<Kind> } = {
  police: {
    heading: 'Write down that the police were told',
    before: ['Ring 101, or 999 if a child is in danger now. Tell them where it is kept and how it came here, not what it shows.'],
    submit: 'Record this call',
    fields: (value, error) => [
      textInput({ name: 'force', label: 'Which police force?', value: value.force, error: error('force') }),
      textInput({
        name: 'officer',
        label: 'Who did you speak to? (optional)',
        hint: 'Name, rank or collar number.',
        value: value.officer,
        error: error('officer'),
      }),
      textInput({
        name: 'reference',
        label: 'Their crime or log reference (optional)',
        hint: 'Ask for one. You need it later.',
        value: value.reference,
        error: error('reference'),
      }),
      whenField(value, error),
      textarea({ name: 'said', label: 'What did they say? (optional)', hint: wordsOnly, rows: 4, value: value.said, error: error('said') }),
    ],
  },
  instruction: {
    heading: 'Write down what the police told you to do',
    before: ['What they say last is what holds. Nobody can destroy the item before they say so.'],
    submit: 'Record what they said',
    fields: (value, error) => [
      radios({
        name: 'instruction',
        legend: 'What did they tell you to do with it?',
        value: value.instruction,
        error: error('instruction'),
        choices: instructions.map((one) => ({ value: one, text: instructionLabels[one], hint: instructionHints[one] })),
      }),
      textInput({
        name: 'givenBy',
        label: 'Who said so?',
        hint: 'Name, rank or collar number, and force.',
        value: value.givenBy,
        error: error('givenBy'),
      }),
      textInput({ name: 'reference', label: 'Their crime or log reference', value: value.reference, error: error('reference') }),
      whenField(value, error),
      textarea({
        name: 'words',
        label: 'What did they say?',
        hint: `As near to their words as you can. ${wordsOnly}`,
        rows: 4,
        value: value.words,
        error: error('words'),
      }),
    ],
  },
  seen: {
    heading: 'Write down who saw it, and how they are supported',
    before: ['Whoever added it or came across it is not blamed for that. We ask so that each of them can be looked after.'],
    submit: 'Record this',
    fields: (value, error, { seen }) => [
      select({
        name: 'who',
        label: 'Who saw it?',
        options: [
          { value: '', text: 'Choose somebody' },
          ...seen.named.flatMap((id) => (seen.names.has(id) ? [{ value: id, text: seen.names.get(id) ?? '' }] : [])),
          { value: somebodyElse, text: 'Somebody else' },
        ],
        value: value.who,
        error: error('who'),
      }),
      textInput({ name: 'name', label: 'Their name, if it is somebody else', value: value.name, error: error('name') }),
      radios({
        name: 'how',
        legend: 'How did they come to see it?',
        value: value.how,
        error: error('how'),
        choices: waysSeen.map((one) => ({ value: one, text: wayLabels[one] })),
      }),
      textarea({
        name: 'why',
        label: 'What led to it? (optional)',
        hint: 'Where it was decided: why, who decided, and who was there as the second person.',
        rows: 3,
        value: value.why,
        error: error('why'),
      }),
      radios({
        name: 'support',
        legend: 'How does it stand with support?',
        value: value.support,
        error: error('support'),
        choices: supportAnswers.map((one) => ({ value: one, text: supportLabels[one] })),
      }),
      textarea({
        name: 'note',
        label: 'What was offered? (optional)',
        hint: 'For example somebody to talk to, time off, or the employee assistance line.',
        rows: 3,
        value: value.note,
        error: error('note'),
      }),
    ],
  },
  dpo: {
    heading: 'Tell the data protection officer',
    before: [
      'They get a notice that something may have to be recorded as a personal data breach, and that they should ask the headteacher or the safeguarding lead. It does not say which case, who or what.',
      'A breach that is a risk to people is told to the Information Commissioner within 72 hours.',
    ],
    submit: 'Tell them now',
    fields: () => [],
  },
  breach: {
    heading: 'Was it a personal data breach?',
    before: ['Answer this with the data protection officer. You can answer again when you know more.'],
    submit: 'Record the answer',
    fields: (value, error) => [
      radios({
        name: 'breach',
        legend: 'Was it a personal data breach?',
        hint: 'For example: it could be seen by people who should not have seen it.',
        value: value.breach,
        error: error('breach'),
        choices: [
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ],
      }),
      textarea({ name: 'reason', label: 'Why?', hint: wordsOnly, rows: 4, value: value.reason, error: error('reason') }),
      radios({
        name: 'ico',
        legend: 'Was the Information Commissioner (ICO) told?',
        value: value.ico,
        error: error('ico'),
        choices: icoAnswers.map((one) => ({ value: one, text: icoLabels[one] })),
      }),
      textInput({ name: 'icoReference', label: 'Their reference (optional)', value: value.icoReference, error: error('icoReference') }),
    ],
  },
};

const instructionHints = {
  keep: 'It stays locked where it is.',
  handed_over: 'They took it, or a copy of it. It stays locked here until they say delete.',
  delete: 'Two people then have it destroyed here.',
} as const;

/** What was sent from the page, and what is wrong with it. */
export interface SentForm<Kind extends RecordKind> {
  readonly value: FormOf[Kind];
  readonly errors: Errors;
  /** Somebody wrote something down meanwhile. */
  readonly stale?: boolean;
}

/** One thing to write down about a locked item. View `cases/form`, or `evidence/locked-form` where it hangs on no case. */
export function lockedFormPage<Kind extends RecordKind>(look: LookedAtLocked, kind: Kind, sent: SentForm<Kind> | null = null) {
  const { seen } = look;
  const { heading, before, submit, fields: fieldsOf } = pages[kind] as FormWords<Kind>;
  const value = sent?.value ?? (new lockedForms[kind]() as FormOf[Kind]);
  const errors = sent?.errors ?? {};
  const fields = fieldsOf(value, (name) => (name === 'at' ? dateFault(errors, 'at') : (errors[name] ?? null)), look);
  const faults = [...(sent?.stale ? [staleWords] : []), ...['version', 'told'].flatMap((name) => errors[name] ?? [])];
  return {
    page: headOf(look, heading, errorsOf(fields, ...faults)),
    heading,
    before: [...(sent?.stale ? lastWritten(look) : []), ...before.map((text): Words => words(text))],
    notes: [],
    form: form(paths.locked.record(seen.id, kind), { version: seen.dossier.version }),
    fields,
    buttons: buttonGroup([button(submit)], [plainLink('Go back without recording anything', placeOf(look))]),
  };
}

/** What somebody wrote down about it last. */
export function lastWritten({ seen }: LookedAtLocked): Words[] {
  const last = writtenOf(seen.dossier.records, seen.dossier.requests).at(-1);
  if (last === undefined) return [];
  return [words(strong(`${last.what} `), ...last.words), words(byWhomWhen(seen.names, last.by, last.at))];
}

export const staleWords =
  'Somebody wrote something down about this item while you were writing. Look at it, then send yours if it still holds';

/** Where the locked item itself stands. */
export function placeOf({ seen, looked }: LookedAtLocked): string {
  return looked === null ? paths.locked.show(seen.id) : paths.evidence.show(seen.id);
}

/** The head of a page about a locked item: of its case, or of a page by itself. */
export function headOf(look: LookedAtLocked, title: string, errors: ReturnType<typeof errorsOf> = null) {
  const { looked } = look;
  const said = { errors, back: placeOf(look) };
  return looked === null
    ? { ...pageHead({ title, ...said }), caseHead: null }
    : casePageHead(looked, 'evidence', {
        title: `${looked.file.row.reference}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
        ...said,
      });
}

function whenField(value: FormOf['police'] | FormOf['instruction'], error: (name: string) => string | null): Field {
  return dateInput({
    name: 'at',
    legend: 'When?',
    hint: 'Leave it empty if it was just now.',
    withTime: true,
    values: value.at,
    error: error('at'),
  });
}

/** "Isaura Thackwell, Thursday 25 March 2027, 14:05" */
export function byWhomWhen(names: ReadonlyMap<string, string>, by: string, at: Date): string {
  return `${names.get(by) ?? 'Somebody who has left'}, ${longMoment(at)}`;
}
