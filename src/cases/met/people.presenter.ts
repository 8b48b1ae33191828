import { dayOf, longDay, paths } from '../../kernel/index.js';
import { likenessWords } from '../../people/index.js';
import {
  button,
  errorsOf,
  form,
  insetText,
  plainLink,
  pageHead,
  type SummaryList,
  summaryList,
  textInput,
  type Words,
  words,
} from '../../platform/views/govuk.js';
import { row, rows } from '../../platform/views/heed.js';
import { classifications, classificationTable, parts, repeatRules, repeatVerdictTable } from '../../rules/index.js';
import { dueTagOfStep } from '../actions/due-tags.js';
import { concernsTable } from '../patterns/concerns-table.presenter.js';
import type { ListedRepeat, RepeatsOfTerm } from '../patterns/list-repeats.js';
import { decideBy } from '../patterns/repeat.presenter.js';
import { overTime } from './domain/over-time.js';
import type { FoundPerson } from './find-people.js';
import type { MetSomebody } from './person-look.js';

const list = new Intl.ListFormat('en-GB');

/** People named in concerns, by what somebody remembers of them. View `people/list`. */
export function peoplePage(typed: string, found: readonly FoundPerson[] | null, error: string | null = null) {
  const field = textInput({
    name: 'words',
    label: 'Name, handle or e-mail address',
    hint: 'A part of a name is enough. Names that sound alike are found too.',
    autocomplete: 'off',
    value: typed,
    error,
  });
  return {
    page: pageHead({ title: 'People', section: paths.cases.list(), back: paths.cases.list(), errors: errorsOf([field]) }),
    heading: 'People',
    before: [words('Finds people who are named in cases that you may read: whom a case is about, and who was hurt or saw it.')],
    form: form(`${paths.people.list()}/search`),
    fields: [field],
    submit: button('Find people'),
    ways: [plainLink('What came back in several concerns', paths.people.repeats())],
    found: found === null ? null : rows(found.map(personRow), 'Nobody like that is named in a case that you may read.'),
  };
}

function personRow({ personId, names, parts: told, references, why }: FoundPerson) {
  const [name = 'Somebody', ...others] = names;
  return row({
    what: name,
    href: paths.people.show(personId),
    note: [
      others.length === 0 ? [] : [`Also called ${list.format(others)}.`],
      [`${list.format(told.map((part) => parts[part].label))}. ${likenessWords[why]}.`],
      [`Named in ${list.format(references)}.`],
    ]
      .flat()
      .join(' '),
  });
}

const nilRegister =
  'No low-level concern that you may read came in the last twelve months. Is reporting working? Ask whether staff know what to report and to whom, and whether they trust what happens then.';

/** What came back in several concerns, by the term. View `people/repeats`. */
export function repeatsPage({ since, repeats, now, isNil }: RepeatsOfTerm) {
  const [open, decided] = [repeats.filter((one) => one.decidedAt === null), repeats.filter((one) => one.decidedAt !== null)];
  return {
    page: pageHead({ title: 'What came back in several concerns', section: paths.cases.list(), back: paths.people.list() }),
    heading: 'What came back in several concerns',
    before: [
      words(
        `Pupils, accounts, pages, places and apps that came back in concerns since ${longDay(since)}, and whatever waits for a decision from before. Only concerns that you may read count here.`,
      ),
    ],
    notes: isNil ? [insetText(nilRegister)] : [],
    groups: [
      {
        heading: 'Waiting for a decision',
        rows: rows(
          open.map((one) => repeatRow(one, now)),
          'Nothing waits.',
        ),
      },
      {
        heading: 'Decided this term',
        rows: rows(
          decided.map((one) => repeatRow(one, now)),
          'Nothing was decided.',
        ),
      },
    ],
  };
}

function repeatRow(repeat: ListedRepeat, now: Date) {
  const { verdict = null } = repeat.words.decision ?? {};
  const stands =
    repeat.decidedAt === null
      ? decideBy(repeat.dueAt, now)
      : `${verdict === null ? 'Nothing to decide any more' : repeatVerdictTable[verdict].label}, ${longDay(dayOf(repeat.decidedAt))}.`;
  return row({
    what: repeat.words.what,
    href: paths.cases.repeat(repeat.reference, repeat.id),
    tag: repeat.decidedAt === null ? dueTagOfStep(repeat.dueAt, now) : null,
    note: `${repeatRules[repeat.about].label}, in ${repeat.cases} concerns. ${stands}`,
  });
}

/** What is known about one person. View `people/person`. */
export function personPage({ cases, now }: MetSomebody) {
  const names = [...new Set(cases.flatMap((one) => one.names))];
  const [name = 'Somebody', ...others] = names;
  return {
    page: pageHead({ title: 'A person', section: paths.cases.list(), back: paths.people.list(), wide: true }),
    heading: name,
    intro: [
      ...(others.length === 0 ? [] : [words(`Also called ${list.format(others)}.`)]),
      words(
        `What you may read about them, as of ${longDay(dayOf(now))}. Each look at this page goes on the log of each case on it. What somebody told about themselves counts for them.`,
      ),
    ] satisfies Words[],
    picture: pictureOf(cases),
    concerns: concernsTable(cases, 'Each case, the newest first'),
    same: words('Whether two people in different cases are the same, somebody decides in one of the cases, under People.'),
  };
}

/** By class, the latest school year first. */
function pictureOf(cases: MetSomebody['cases']): SummaryList {
  const { years, classes } = overTime(
    cases.map(({ receivedAt, classifications: decided, kind }) => ({
      on: dayOf(receivedAt),
      classifications: decided,
      selfReported: kind === 'self_report',
    })),
    classifications,
  );
  return summaryList(
    classes.map(({ classification, counts }) => ({
      key: classification === null ? 'Not decided yet' : classificationTable[classification].label,
      value: years.map((year, i) => words(`${year} to ${year + 1}: ${countWords(counts[i])}`)).toReversed(),
    })),
  );
}

/** "2, and 1 told by the person" */
function countWords({ concerns, selfReported } = { concerns: 0, selfReported: 0 }): string {
  const told = `${selfReported} told by the person`;
  if (selfReported === 0) return concerns === 0 ? 'none' : String(concerns);
  return concerns === 0 ? told : `${concerns}, and ${told}`;
}
