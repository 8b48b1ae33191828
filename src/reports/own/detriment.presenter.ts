import { longDay, longMoment } from '../../kernel/index.js';
import { button, errorsOf, type Field, form, linkButton, pageHead, select, textarea, textInput } from '../../platform/views/govuk.js';
import { panel } from '../../platform/views/heed.js';
import { reportPaths } from '../report-paths.js';
import type { OutsideHelp } from '../send/outside-help.queries.js';
import type { KnownAccount } from '../steps/known-accounts.queries.js';
import type { DetrimentForm, DetrimentRefusal, DetrimentSeen } from './say-detriment.js';
import { outsideRing } from './sent.presenter.js';

const newReport = () => `${reportPaths.start()}?kind=about_handling`;

/** On the page of a report: the way to say that somebody is treated badly for it. Null where it is no whistleblowing. */
export function detrimentPart(reference: string, { watch, saidAt }: DetrimentSeen) {
  if (watch.state === 'none') return null;
  const said = saidAt.map((at) => `You told us on ${longMoment(at)}. We have passed it on.`);
  if (watch.state === 'over')
    return {
      panel: panel({
        tone: 'tint',
        heading: 'Are you treated badly because you reported this?',
        paragraphs: [
          ...said,
          `Until ${longDay(watch.lastDay)} you could say so here. Now tell us in a new report: it reaches the same kind of people.`,
        ],
      }),
      button: linkButton('Tell us in a new report', newReport(), 'second'),
    };
  return {
    panel: panel({
      tone: 'tint',
      heading: 'Are you treated badly because you reported this?',
      paragraphs: [
        `Nobody may do that. Until ${longDay(watch.lastDay)} you can say so here. It never goes to anybody whom you name.`,
        ...said,
      ],
    }),
    button: linkButton('I am being treated badly because I reported', reportPaths.detriment(reference), 'second'),
  };
}

const whyNot: Readonly<Record<DetrimentRefusal, string>> = {
  incomplete: 'Check your answers: something is missing',
  'not-watched': 'Here it can no longer be said. Tell us in a new report',
  'nobody-else-left': 'Nobody is left at your school to whom this could go. Ring one of the people below',
};

export interface DetrimentOn {
  readonly reference: string;
  readonly seen: DetrimentSeen;
  readonly known: readonly KnownAccount[];
  readonly help: OutsideHelp;
}

export interface TypedDetriment {
  readonly value: DetrimentForm;
  readonly errors: Readonly<Record<string, string>>;
  readonly refusal: DetrimentRefusal | null;
}

/** To say that somebody is treated badly for having spoken up. View `reports/detriment`. */
export function detrimentPage({ reference, seen, known, help }: DetrimentOn, { value, errors, refusal }: TypedDetriment) {
  const isOpen = seen.watch.state === 'open';
  const fields = isOpen ? fieldsOf(known, value, errors) : [];
  return {
    page: pageHead({
      title: 'Treated badly because you reported',
      section: reportPaths.own.list(),
      back: reportPaths.own.show(reference),
      errors: errorsOf(fields, ...(refusal === null ? [] : [whyNot[refusal]])),
    }),
    heading: 'Are you treated badly because you reported this?',
    text: isOpen
      ? 'For example: shut out, given worse work, refused something, threatened. The law protects whoever speaks up. We keep what you write with your report, and nobody can change it.'
      : 'This can be said here for twelve months after a report about how something was handled. For anything else, or later, tell us in a new report.',
    form: isOpen ? form(reportPaths.detriment(reference)) : null,
    fields,
    submit: button('Tell them'),
    kept: isOpen ? null : value.words || null,
    again: isOpen ? null : linkButton('Tell us in a new report', newReport()),
    outside: outsideRing(help),
  };
}

function fieldsOf(known: readonly KnownAccount[], value: DetrimentForm, errors: TypedDetriment['errors']): Field[] {
  return [
    textarea({
      name: 'words',
      label: 'What is happening?',
      hint: 'Who does what, and since when.',
      rows: 6,
      value: value.words,
      error: errors.words ?? null,
    }),
    select({
      name: 'who',
      label: 'Who does it?',
      hint: 'Whoever you choose never sees this, and can no longer deal with your report.',
      options: [
        { value: '', text: 'I would rather not say, or I don’t know' },
        ...known.map(({ personId, name, jobTitle }) => ({ value: personId, text: jobTitle === '' ? name : `${name}, ${jobTitle}` })),
        { value: 'other', text: 'Somebody else' },
      ],
      value: value.who,
      error: errors.who ?? null,
    }),
    textInput({ name: 'whoName', label: 'If it is somebody else: who?', value: value.whoName, error: errors.whoName ?? null }),
  ];
}
