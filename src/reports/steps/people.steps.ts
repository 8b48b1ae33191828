import { IsIn } from 'class-validator';
import { checkboxes, type Component, type Field, select, textInput } from '../../platform/views/govuk.js';
import { engagementKinds, engagements, type ReportKind, type SureAnswer, sureAnswers } from '../../rules/index.js';
import type { DraftAnswers } from '../domain/draft-answers.js';
import { Line, Paragraph } from './limits.js';
import { mostPeople, type PeopleList, personLine, withMyself, without, withTyped } from './named-people.js';
import { type AnyStepPage, type Said, type StepContext, stepPage } from './step-page.js';
import { sure } from './words.fields.js';

class PeopleForm {
  @Line()
  name = '';

  @IsIn(['', 'unknown', ...engagementKinds], { message: 'Choose what they are, or "I don’t know"' })
  engagement = '';

  @Paragraph()
  about = '';

  /** "I don't know who" and "it is me". */
  instead: string[] = [];

  /** A number in the list: take this one away. */
  remove = '';

  /** Which button. */
  then = '';
}

class MustNotSeeForm extends PeopleForm {
  @IsIn([...sureAnswers], { message: 'Say whether there is anyone who must not see this' })
  keepFrom = '';
}

interface Asking {
  readonly list: PeopleList;
  readonly title: (kind: ReportKind) => string;
  readonly hint?: (kind: ReportKind) => string;
  readonly nameLabel?: string;
  readonly nameHint?: string;
  readonly aboutLabel: string;
  readonly askEngagement: boolean;
  /** Answers beside a name, in the words of the page. */
  readonly instead?: Readonly<Partial<Record<'unknown' | 'me', string>>>;
  /** What to do when nobody was named and somebody must be; null when the page may be left empty. */
  readonly required: ((answers: DraftAnswers) => string | null) | null;
  readonly more: string;
}

/** A page that names people, one after the other. */
function peopleStep(asking: Asking): AnyStepPage {
  const { list } = asking;
  return stepPage<PeopleForm>({
    Form: PeopleForm,
    title: ({ answers }) => asking.title(answers.kind),
    headed: true,
    above: ({ answers }) => leadOf(asking.hint?.(answers.kind)),
    fields: (said) => [...personFields(asking, said), ...insteadField(asking, said)],
    fill: () => ({}),
    take: (value, context) => ({ [list]: taken(list, value, context) }),
    wrong: (value, context) => wrongPeople(asking, value, context),
    stays: ({ then, remove }) => then === 'another' || remove !== '',
    more: asking.more,
    listed: (answers) => answers[list].map(personLine),
  });
}

function taken(list: PeopleList, { name, engagement, about, instead, remove }: PeopleForm, context: StepContext): DraftAnswers[PeopleList] {
  const { answers } = context;
  if (remove !== '') return without(answers[list], Number(remove));
  const withMe = instead.includes('me') ? { ...answers, [list]: withMyself(list, answers, context) } : answers;
  if (name === '' && !instead.includes('unknown')) return withMe[list];
  return withTyped(list, withMe, { name, engagement, about }, context);
}

function wrongPeople(
  { list, required }: Asking,
  { name, instead, remove, then }: PeopleForm,
  { answers }: StepContext,
): Record<string, string> {
  if (remove !== '') return {};
  const nobody = name === '' && instead.length === 0;
  if (nobody && then === 'another') return { name: 'Write a name first' };
  if (!nobody && answers[list].length >= mostPeople)
    return { name: `You have named ${mostPeople} people. Write about the others under “What happened”` };
  const sentence = nobody && answers[list].length === 0 ? required?.(answers) : null;
  return sentence ? { name: sentence } : {};
}

function personFields({ nameLabel = 'Name', nameHint, aboutLabel, askEngagement }: Asking, { value, errors }: Said<PeopleForm>): Field[] {
  return [
    textInput({
      name: 'name',
      label: nameLabel,
      hint: nameHint ?? null,
      autocomplete: 'off',
      spellcheck: false,
      value: value.name,
      error: errors.name ?? null,
    }),
    ...(askEngagement
      ? [
          select({
            name: 'engagement',
            label: 'What are they?',
            value: value.engagement,
            error: errors.engagement ?? null,
            options: [
              { value: 'unknown', text: 'I don’t know' },
              ...engagementKinds.map((kind) => ({ value: kind, text: engagements[kind].label })),
            ],
          }),
        ]
      : []),
    textInput({ name: 'about', label: aboutLabel, value: value.about, error: errors.about ?? null }),
  ];
}

function insteadField({ instead = {} }: Asking, { value }: Said<PeopleForm>): Field[] {
  const choices = Object.entries(instead).map(([answer, text]) => ({ value: answer, text }));
  if (choices.length === 0) return [];
  return [checkboxes({ name: 'instead', legend: 'Or', values: value.instead, choices })];
}

interface Lead extends Component {
  readonly text: string;
}

function leadOf(text: string | undefined): Lead[] {
  return text === undefined ? [] : [{ component: 'reports/lead', text }];
}

const subjectTitles: Partial<Record<ReportKind, string>> = {
  ex_employee_disrepute: 'Who is the former employee?',
  unwanted_contact: 'Who contacted you?',
  abuse_of_staff: 'Who is doing it?',
  pupil_conduct_to_staff: 'Which pupil is it?',
  other_school_contact: 'Which member of staff of the other school is it?',
  about_handling: 'Who handled it?',
};

/** @source domain guide 4.3: the subject is chosen from people whom the school knows, or typed */
export const subjectStep = peopleStep({
  list: 'subjects',
  title: (kind) => subjectTitles[kind] ?? 'Who is it about?',
  hint: (kind) =>
    kind === 'about_handling' || kind === 'harmful_material' || kind === 'something_else'
      ? 'Whom you name here can’t see your report. You can leave this empty.'
      : 'Whom you name here can’t see your report.',
  nameHint: 'As well as you know it. If you know only their job, such as “the headteacher”, write that.',
  aboutLabel: 'Anything else that helps us know who it is (optional)',
  askEngagement: true,
  instead: { unknown: 'I don’t know who it is' },
  required: ({ kind }) =>
    ['about_handling', 'harmful_material', 'something_else'].includes(kind) ? null : 'Write a name, or tick that you don’t know who it is',
  more: 'Add another person',
});

export const targetStep = peopleStep({
  list: 'targets',
  title: () => 'Who is it aimed at?',
  nameLabel: 'Name of a colleague',
  aboutLabel: 'Their job, if you know it (optional)',
  askEngagement: false,
  instead: { me: 'It is aimed at me', unknown: 'I don’t know, or it is the whole school' },
  required: () => 'Write a name, or tick one of the boxes',
  more: 'Add another person',
});

export const childrenStep = peopleStep({
  list: 'children',
  title: () => 'Which child is it?',
  hint: () => 'You can leave this empty if you don’t know.',
  aboutLabel: 'Year group or age (optional)',
  askEngagement: false,
  required: null,
  more: 'Add another child',
});

/** @source domain guide 4.2: "is there anyone who must not see this?" */
export const mustNotSeeStep = stepPage<MustNotSeeForm>({
  Form: MustNotSeeForm,
  title: () => 'Is there anyone who must not see this?',
  fields: ({ value, errors }) => [
    sure({
      name: 'keepFrom',
      legend: 'Is there anyone who must not see this?',
      heading: true,
      hint: 'For example somebody who is a friend or relative of a person it is about, or who has been part of it. The people it is about never see it.',
      value: value.keepFrom,
      error: errors.keepFrom,
    }),
    textInput({
      name: 'name',
      label: 'Who? Write their name, or their job',
      hint: 'Only if you answered yes or not sure.',
      autocomplete: 'off',
      spellcheck: false,
      value: value.name,
      error: errors.name ?? null,
    }),
  ],
  fill: ({ keepFrom }) => ({ keepFrom: keepFrom ?? '' }),
  take: (value, context) => {
    const keepFrom = value.keepFrom === '' ? context.answers.keepFrom : (value.keepFrom as SureAnswer);
    return { keepFrom, mustNotSee: keepFrom === 'no' ? [] : taken('mustNotSee', value, context) };
  },
  wrong: ({ keepFrom, name, then, remove }, { answers }) => {
    if (remove !== '') return {};
    if (name === '' && then === 'another') return { name: 'Write a name first' };
    if (keepFrom === 'no' && name !== '') return { keepFrom: 'You wrote a name: choose yes or not sure, or take the name away' };
    if (name !== '' && answers.mustNotSee.length >= mostPeople)
      return { name: `You have named ${mostPeople} people. Ask us about the others in a message` };
    if (keepFrom === 'yes' && name === '' && answers.mustNotSee.length === 0) return { name: 'Write who must not see it' };
    return {};
  },
  stays: ({ then, remove }) => then === 'another' || remove !== '',
  more: 'Add another person',
  listed: (answers) => answers.mustNotSee.map(personLine),
});
