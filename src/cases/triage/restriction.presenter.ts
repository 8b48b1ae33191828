import { longMoment, paths } from '../../kernel/index.js';
import { button, errorsOf, form, radios, textarea, words, type Words } from '../../platform/views/govuk.js';
import { s141fEndReasonLabels, s141fEndReasons } from '../../rules/index.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { EndRestrictionForm } from './end-restriction.js';

/** What the reporting restriction means, and how it ends. View `cases/restriction`. */
export function restrictionPage(
  looked: LookedAt<unknown>,
  typed: EndRestrictionForm | null = null,
  errors: Readonly<Record<string, string>> = {},
) {
  const { restriction } = looked.file.knows;
  const value = typed ?? new EndRestrictionForm();
  const ends = restriction !== null && looked.acts.has('case.triage');
  const fields = [
    radios({
      name: 'why',
      legend: 'Why does it end?',
      value: value.why,
      error: errors.why ?? null,
      choices: s141fEndReasons.map((one) => ({ value: one, text: s141fEndReasonLabels[one] })),
    }),
    textarea({
      name: 'reason',
      label: 'How do you know?',
      hint: 'Who told you, and when. Keep the paper as evidence.',
      rows: 4,
      value: value.reason,
      error: errors.reason ?? null,
    }),
  ];
  return {
    page: casePageHead(looked, 'overview', { title: 'Reporting restriction', errors: ends ? errorsOf(fields) : null }),
    heading: restriction === null ? 'No reporting restriction is on' : 'What the law forbids',
    paragraphs: restriction === null ? offWords : onWords(restriction.since),
    end: ends
      ? {
          heading: 'When it ends',
          form: form(paths.cases.section(looked.file.row.reference, 'restriction')),
          fields,
          submit: button('End the restriction', { kind: 'stop' }),
        }
      : null,
  };
}

const offWords: readonly Words[] = [
  words('It starts when a teacher of this school is said, by or for a pupil here, to have committed a crime against a pupil here.'),
];

function onWords(since: string): readonly Words[] {
  return [
    words(
      'Nobody may publish anything that could identify the teacher: not their name, not their picture, not enough to guess. That is so online and off, in a group chat as in a newspaper.',
    ),
    words('It binds staff, pupils, parents and everybody else. Breaking it is a crime.'),
    words(`On since ${longMoment(new Date(since))}, when it was reported. Education Act 2002, section 141F.`),
    words(
      'It ends only for one of four reasons: a charge, a publication by the Secretary of State, an order of a court, or because the teacher lets it go. Closing the case does not end it.',
    ),
  ];
}
