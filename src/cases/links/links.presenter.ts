import { paths } from '../../kernel/index.js';
import { type Button, button, errorsOf, form, type Form, link, linkButton, warningText, words } from '../../platform/views/govuk.js';
import type { Tag } from '../../platform/views/heed.js';
import { dueTagOfStep } from '../actions/due-tags.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { answersOf, calledBy, type CaseSheet } from '../evidence/sheet/case-sheets.js';
import { nextTitle } from './link-actions.js';
import { linkStateTags } from './link-wording.presenter.js';
import { platformOf, type ShownLink } from './link-words.js';
import type { LinksSeen } from './links.queries.js';

interface LinkRow {
  readonly name: string;
  readonly href: string;
  readonly shows: string;
  readonly address: string;
  readonly state: Tag;
  readonly due: Tag | null;
  readonly next: string | null;
}

interface Offered {
  readonly called: string;
  readonly platform: string;
  readonly address: string;
  readonly form: Form;
  readonly submit: Button;
}

/** Everything of a case that is online and is to be taken down. View `cases/links`. */
export function linksPage(looked: LookedAt<LinksSeen>, refusal: string | null = null) {
  const { seen, file, acts } = looked;
  const { reference, stage } = file.row;
  const mayAdd = acts.has('case.act') && stage !== 'closed';
  return {
    page: casePageHead(looked, 'actions', {
      title: `${reference}: links to be taken down`,
      errors: refusal === null ? null : errorsOf([], refusal),
    }),
    intro: words(
      'What is online and should not be, and what was done about it. It belongs to the ',
      link('actions', paths.cases.section(reference, 'actions')),
      ' of this case. Addresses are text: Heed never opens them, and nobody can click on them.',
    ),
    illegal: illegalWarning(seen),
    caption: 'Links to be taken down',
    links: seen.links.map((one) => rowOf(one, looked)),
    empty: seen.links.length === 0 ? 'Nothing is written down yet.' : null,
    add: mayAdd ? linkButton('Write down a link', paths.cases.newLink(reference), seen.links.length > 0 ? 'second' : 'first') : null,
    offeredHeading: 'On the sheets of evidence',
    offered: mayAdd ? seen.sheets.map((sheet) => offerOf(sheet, reference)) : [],
  };
}

/** What may be illegal is not looked for again. @source domain guide 9.2 */
export function illegalWarning({ mayBeIllegal }: Pick<LinksSeen, 'mayBeIllegal'>) {
  return mayBeIllegal
    ? warningText(
        'Something in this case may be illegal to look at. Nobody opens these addresses. Whether it is gone, the police or the platform can say.',
      )
    : null;
}

function rowOf(one: ShownLink, { file, now }: LookedAt<LinksSeen>): LinkRow {
  const { next, state } = one.standing;
  const isOpen = file.row.stage !== 'closed';
  return {
    name: `Link ${one.number}: ${platformOf(one.opening.now.answers)}`,
    href: paths.cases.link(file.row.reference, one.id),
    shows: one.opening.now.answers.shows,
    address: one.address,
    state: linkStateTags[state],
    due: next === null || !isOpen ? null : dueTagOfStep(next.due, now),
    next: next === null ? null : nextTitle(next.kind, one),
  };
}

function offerOf(sheet: CaseSheet, reference: string): Offered {
  const answers = answersOf(sheet);
  const called = calledBy(sheet);
  return {
    called: `${called.charAt(0).toUpperCase()}${called.slice(1)}`,
    platform: answers.platform === '' ? 'App or site not said' : platformOf(answers),
    address: answers.link,
    form: form(`${paths.cases.section(reference, 'links')}/from-sheet`, { hidden: { sheet: sheet.id } }),
    submit: button(`Take over the link of ${called}`, { kind: 'second' }),
  };
}
