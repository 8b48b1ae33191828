import { dateTimeOf, dayOf, longDay, longMoment, paths } from '../../../kernel/index.js';
import { likenessWords } from '../../../people/index.js';
import {
  button,
  buttonGroup,
  errorsOf,
  type Field,
  form,
  link,
  plainLink,
  radios,
  strong,
  summaryList,
  textarea,
  words,
  type Words,
} from '../../../platform/views/govuk.js';
import { engagements, parts, reportKindTable } from '../../../rules/index.js';
import { captionOf, casePageHead } from '../../case-head.presenter.js';
import type { LookedAt } from '../../case-look.js';
import type { ShownParty } from '../people.queries.js';
import { DecideSameForm, UndoSameForm } from './decide-same.form.js';
import type { DecideSameRefusal, UndoSameRefusal } from './decide-same.js';
import type { ShownLink } from './links.queries.js';
import type { MetPerson, Offer, Repeat } from './offers.queries.js';

interface SameSeen {
  readonly offers: readonly Offer[];
  readonly links: readonly ShownLink[];
  readonly repeats: readonly Repeat[];
}

const heading = 'Met before?';

/** Who of a case may have been met in another, and what was decided about that. View `cases/same-people`. */
export function samePage(looked: LookedAt<SameSeen>) {
  const { reference } = looked.file.row;
  const { offers, links, repeats } = looked.seen;
  return {
    page: casePageHead(looked, 'people', { title: heading, back: paths.cases.section(reference, 'people') }),
    heading,
    intro: [
      words(
        'Names are compared by spelling, sound and short forms, and so are handles. Only cases that you can read are compared. Heed decides nothing: you do.',
      ),
    ],
    offers:
      offers.length === 0
        ? null
        : summaryList(
            offers.map(({ party, other, why }) => ({
              key: party.party.name,
              value: [
                words(strong(other.party.name), `, ${inWords(other.party)}, `, ...placeOf(other, reference)),
                words(`${likenessWords[why]}.`),
              ],
              actions: [plainLink('Compare', paths.cases.same(reference, other.party.id), `${party.party.name} and ${other.party.name}`)],
            })),
          ),
    empty: offers.length === 0 ? 'Nobody here looks like anybody else in this case, or in another case that you can read.' : null,
    repeatsHeading: 'The same account elsewhere',
    repeats: repeats.length === 0 ? null : summaryList(repeats.map(repeatRow)),
    decidedHeading: 'What was decided',
    decided:
      links.length === 0
        ? null
        : summaryList(
            links.map((one) => ({
              key: one.name,
              value: decidedWords(one),
              actions: [plainLink('Take it back', paths.cases.undoSame(reference, one.id), `${one.name} and ${one.otherName}`)],
            })),
          ),
  };
}

function repeatRow({ handle, cases }: Repeat) {
  return {
    key: handle,
    value: cases.map(({ reference, kind, receivedAt }) =>
      words(link(reference, paths.cases.show(reference)), `: ${reportKindTable[kind].label}, came ${longDay(dayOf(receivedAt))}`),
    ),
    actions: [],
  };
}

const whyNot: Record<DecideSameRefusal, string> = {
  decided: 'Somebody decided it while you were writing',
  incomplete: 'Check your answers: something is missing',
  'known-by-account': 'One of them has an account here. Add them to the case by their account instead, so that they are kept out of it',
};

/** Two people side by side. View `cases/form`. */
export function comparePage(
  looked: LookedAt<Offer>,
  value = new DecideSameForm(),
  errors: Readonly<Record<string, string>> = {},
  refusal: DecideSameRefusal | null = null,
) {
  const { reference } = looked.file.row;
  const { party, other, why } = looked.seen;
  const byAccount = party.hasAccount || other.hasAccount;
  const fields: Field[] = [
    radios({
      name: 'verdict',
      legend: 'Are they the same person?',
      value: value.verdict,
      error: errors.verdict ?? null,
      choices: [
        {
          value: 'same',
          text: 'Yes, the same person',
          hint: 'What is known of them in cases is shown together to those who may read each.',
        },
        { value: 'not_same', text: 'No, two different people', hint: 'They are not offered again.' },
      ],
    }),
    textarea({ name: 'reason', label: 'How do you know?', rows: 3, value: value.reason, error: errors.reason ?? null }),
  ];
  return {
    page: casePageHead(looked, 'people', {
      title: 'Are they the same person?',
      back: paths.cases.same(reference),
      errors: errorsOf(fields, ...(refusal === null ? [] : [whyNot[refusal]])),
    }),
    heading: 'Are they the same person?',
    before: [
      words(strong('In this case: '), ...personWords(party)),
      other.file.row.reference === reference
        ? words(strong('Also in this case: '), ...personWords(other))
        : words(strong('In '), link(other.file.row.reference, paths.cases.show(other.file.row.reference)), ': ', ...personWords(other)),
      words(`${likenessWords[why]}.`),
      ...(byAccount ? [accountWords(looked.seen, reference)] : []),
    ],
    notes: [],
    form: form(paths.cases.same(reference, other.party.id)),
    fields: byAccount ? [] : fields,
    buttons: buttonGroup(byAccount ? [] : [button('Record this decision')]),
  };
}

/** Taking a decision back. View `cases/form`. */
export function undoPage(
  looked: LookedAt<ShownLink>,
  value = new UndoSameForm(),
  errors: Readonly<Record<string, string>> = {},
  refusal: UndoSameRefusal | null = null,
) {
  const { reference } = looked.file.row;
  const decision = looked.seen;
  const fields = [
    textarea({ name: 'reason', label: 'Why do you take it back?', rows: 3, value: value.reason, error: errors.reason ?? null }),
  ];
  const more =
    refusal === null ? [] : [refusal === 'stale' ? 'Somebody took it back while you were writing' : 'Write why you take it back'];
  return {
    page: casePageHead(looked, 'people', {
      title: 'Take this decision back',
      back: paths.cases.same(reference),
      errors: errorsOf(fields, ...more),
    }),
    heading: 'Take this decision back',
    before: [
      words(strong(`${decision.name}: `)),
      ...decidedWords(decision),
      words('Both records are as they were. Your reason is kept beside the decision.'),
    ],
    notes: [],
    form: form(paths.cases.undoSame(reference, decision.id), { version: value.version === '' ? String(decision.version) : value.version }),
    fields,
    buttons: buttonGroup([button('Take it back')]),
  };
}

function decidedWords({ verdict, otherName, otherReference, words: said, decidedAt }: ShownLink): Words[] {
  const is = verdict === 'same' ? 'The same person as ' : 'Not the same person as ';
  return [
    words(is, strong(otherName), ' in ', link(otherReference, paths.cases.show(otherReference))),
    words(said.decided.reason),
    words(`${said.decided.by.name}, ${longMoment(decidedAt)}`),
  ];
}

function placeOf({ file: { row } }: MetPerson, here: string): Words {
  return row.reference === here ? words('also in this case') : words('in ', link(row.reference, paths.cases.show(row.reference)));
}

function personWords({ party, file }: MetPerson): ReturnType<typeof words> {
  const came = dateTimeOf(dayOf(new Date(file.row.receivedAt))).toFormat('d LLLL yyyy');
  return words(`${party.name}, ${inWords(party)}. ${captionOf(file)}, came on ${came}.`);
}

function inWords({ part, engagement, about }: ShownParty): string {
  const is = engagement === 'unknown' ? [] : [engagements[engagement].label.toLowerCase()];
  return [parts[part].label, ...is, ...(about === '' ? [] : [about])].join(', ');
}

/** Whom the school knows is added as who they are: that keeps them out of the case. */
function accountWords({ party, other }: Offer, reference: string): Words {
  const [named, at] = other.hasAccount ? [party.party, reference] : [other.party, other.file.row.reference];
  const add = `${paths.cases.section(at, 'people')}/add`;
  return words(
    `One of them has an account here. If ${named.name} is that person, `,
    link(`add them to ${at} by their account`, add),
    '. Then they are kept out of it, and it counts as being about them.',
  );
}
