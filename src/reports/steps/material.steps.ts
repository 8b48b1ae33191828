import { IsIn } from 'class-validator';
import { gateQuestion, gateUnanswered } from '../../cases/index.js';
import { type Component, link, radios, strong, type Words, words } from '../../platform/views/govuk.js';
import { facts, panel } from '../../platform/views/heed.js';
import {
  makerLabels,
  makers,
  type MaterialQuestion,
  materialQuestionLabels as labels,
  seenAnswerLabels,
  seenAnswers,
} from '../../rules/index.js';
import { type DraftAnswers, type GateAnswer, gateAnswers } from '../domain/draft-answers.js';
import { Paragraph } from './limits.js';
import { type AnyStepPage, stepPage } from './step-page.js';
import { paragraph } from './words.fields.js';

export const gateLabels: Readonly<Record<GateAnswer, string>> = {
  no: 'No',
  yes: 'Yes',
  not_sure: 'I’m not sure',
  nothing: 'I have nothing to add',
};

/** @source domain guide 9.2, "Before upload" */
class GateForm {
  @IsIn(gateAnswers, { message: `${gateUnanswered}, or that you have nothing to add` })
  gate = '';
}

export const gateStep = stepPage({
  Form: GateForm,
  title: () => gateQuestion,
  fields: ({ value, errors }) => [
    radios({
      name: 'gate',
      legend: gateQuestion,
      heading: true,
      hint: 'Think of the screenshots, e-mails or documents that you could add. Don’t look again to find out.',
      value: value.gate,
      error: errors.gate ?? null,
      choices: [
        { value: 'no', text: gateLabels.no, hint: 'You can add it on the next page.' },
        { value: 'yes', text: gateLabels.yes, hint: 'Don’t add it. We tell you what to do.' },
        { value: 'not_sure', text: gateLabels.not_sure, hint: 'We treat this as yes.' },
        { divider: 'or' },
        { value: 'nothing', text: gateLabels.nothing, hint: 'Your words are enough.' },
      ],
    }),
  ],
  fill: ({ gate }) => ({ gate: gate ?? '' }),
  take: ({ gate }) => ({ gate: gate as GateAnswer }),
});

/** What to do, and never to do, with such material. @source domain guide 9.2; UKCIS */
export const leaveItThere: readonly Words[] = [
  words(strong('Don’t look again.'), ' Don’t copy, print, send or screenshot it, and don’t ask a child to.'),
  words(strong('Don’t delete it.'), ' The police may need it.'),
  words(strong('Put the device somewhere safe'), ' and switch it off if you can. Don’t search it.'),
  words(strong('Stay with the child'), ' if one told you. Listen. Don’t ask for details.'),
];
export const leaveItTitle = 'Please leave it where it is';
const whyNoUploadAtAll =
  'You do the right thing by telling us. There is no upload for this, because such pictures must not be copied, not even to report them. Your words are enough.';
export const whyNoUpload =
  'You did the right thing by stopping. There is no upload here, because such pictures must not be copied, not even to report them. Your words are enough.';

class RecordForm {
  @Paragraph()
  where = '';

  @Paragraph()
  device = '';

  @IsIn(seenAnswers, { message: 'Say whether anyone here has seen it' })
  seen = '';

  @Paragraph()
  why_seen = '';
}

/** The page instead of an upload. @param afterGate it says what was answered to the gate, and lets it be changed */
function recordStep(afterGate: boolean): AnyStepPage {
  return stepPage({
    Form: RecordForm,
    title: () => leaveItTitle,
    headed: true,
    above: ({ answers }) => [whatToDo(afterGate ? whyNoUpload : whyNoUploadAtAll, afterGate ? answers : null)],
    fields: ({ value, errors }) => [
      paragraph({
        name: 'where',
        label: labels.where,
        hint: 'The app, the account name, a web address. Please type it: don’t open it again.',
        rows: 3,
        value: value.where,
        error: errors.where ?? null,
      }),
      paragraph({ name: 'device', label: labels.device, rows: 2, value: value.device, error: errors.device ?? null }),
      radios({
        name: 'seen',
        legend: labels.seen,
        hint: 'Seeing it by accident is not your fault. We ask so that you can be supported.',
        inline: true,
        value: value.seen,
        error: errors.seen ?? null,
        choices: seenAnswers.map((answer) => ({ value: answer, text: seenAnswerLabels[answer] })),
      }),
      paragraph({
        name: 'why_seen',
        label: `${labels.why_seen} (optional)`,
        rows: 2,
        value: value.why_seen,
        error: errors.why_seen ?? null,
      }),
    ],
    below: () => [
      panel({
        tone: 'tint',
        heading: 'What happens when you send',
        paragraphs: [
          'The headteacher and the safeguarding lead are told at once, or whoever stands in for them. They speak to the police the same day and tell you what to do with the device.',
        ],
      }),
    ],
    fill: ({ materialRecord }) => materialRecord,
    take: (value, { answers }) => recorded(answers, value),
    wrong: ({ where }) => (where === '' ? { where: 'Write where it is, or that you don’t know' } : {}),
  });
}

export const materialStep = recordStep(false);
export const noUploadStep = recordStep(true);

class WhoForm {
  @Paragraph()
  who_appears = '';

  @IsIn(['', ...makers], { message: 'Choose one of the answers, or none' })
  how_made = '';

  @Paragraph()
  pressure = '';

  @Paragraph()
  how_shared = '';
}

export const materialWhoStep = stepPage({
  Form: WhoForm,
  title: () => 'What you know about it',
  headed: true,
  above: () => [
    panel({ tone: 'sand', paragraphs: ['Write only what you know already. You can leave any of these empty. Don’t ask a child.'] }),
  ],
  fields: ({ value, errors }) => [
    paragraph({ name: 'who_appears', label: labels.who_appears, rows: 3, value: value.who_appears, error: errors.who_appears ?? null }),
    radios({
      name: 'how_made',
      legend: labels.how_made,
      value: value.how_made,
      error: errors.how_made ?? null,
      choices: makers.map((maker) => ({ value: maker, text: makerLabels[maker] })),
    }),
    paragraph({ name: 'pressure', label: labels.pressure, rows: 2, value: value.pressure, error: errors.pressure ?? null }),
    paragraph({ name: 'how_shared', label: labels.how_shared, rows: 2, value: value.how_shared, error: errors.how_shared ?? null }),
  ],
  fill: ({ materialRecord }) => materialRecord,
  take: (value, { answers }) => recorded(answers, value),
});

class ToldForm {
  @Paragraph()
  how_it_came_to_light = '';

  @Paragraph()
  parents = '';

  @Paragraph()
  told_outside = '';
}

export const materialToldStep = stepPage({
  Form: ToldForm,
  title: () => 'Who knows about it',
  headed: true,
  fields: ({ value, errors }) => [
    paragraph({
      name: 'how_it_came_to_light',
      label: labels.how_it_came_to_light,
      hint: 'You can leave any of these empty.',
      rows: 3,
      value: value.how_it_came_to_light,
      error: errors.how_it_came_to_light ?? null,
    }),
    paragraph({
      name: 'parents',
      label: labels.parents,
      hint: 'If not, and you know why, say so.',
      rows: 2,
      value: value.parents,
      error: errors.parents ?? null,
    }),
    paragraph({
      name: 'told_outside',
      label: labels.told_outside,
      hint: 'For example the police, children’s social care or the app, with any reference they gave.',
      rows: 3,
      value: value.told_outside,
      error: errors.told_outside ?? null,
    }),
  ],
  fill: ({ materialRecord }) => materialRecord,
  take: (value, { answers }) => recorded(answers, value),
});

/** The record with one page's answers; what was left empty is not there. */
function recorded({ materialRecord }: DraftAnswers, page: Readonly<Partial<Record<MaterialQuestion, string>>>): Partial<DraftAnswers> {
  const all = Object.entries({ ...materialRecord, ...page }).filter(([, answer]) => answer !== '');
  return { materialRecord: Object.fromEntries(all) };
}

interface WhatToDo extends Component {
  readonly lead: string;
  readonly told: ReturnType<typeof facts> | null;
  readonly steps: readonly Words[];
}

function whatToDo(lead: string, answers: DraftAnswers | null): WhatToDo {
  const told = answers?.gate ? facts([{ name: 'You told us', value: toldUs(answers.gate) }]) : null;
  return { component: 'reports/what-to-do', lead, told, steps: leaveItThere };
}

/** The gate as it was answered, with the way to another answer. */
export function toldUs(gate: GateAnswer): Words {
  return words(`${gateQuestion} `, strong(gateLabels[gate]), ' ', { ...link('Change this answer', '/report/gate'), nowrap: true });
}
