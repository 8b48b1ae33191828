import { longMoment, paths } from '../../../kernel/index.js';
import {
  button,
  buttonGroup,
  errorsOf,
  type Field,
  form,
  linkButton,
  plainLink,
  radios,
  strong,
  textarea,
  textInput,
  type Words,
  words,
} from '../../../platform/views/govuk.js';
import { type PathwayStep, pathwayStep } from '../../../platform/views/heed.js';
import { instructionNow } from './domain/locked-records.js';
import type { AnswerRefusal, AskRefusal } from './domain/purge-rules.js';
import type { PurgeSeen } from './dossier.js';
import { headOf, lastWritten, placeOf, staleWords } from './locked-form.presenter.js';
import type { LookedAtLocked } from './locked-look.js';
import { AnswerPurgeForm, AskPurgeForm } from './purge.form.js';

/** What can be done about destroying it now. `wait`: nothing, until the police say delete. */
export type PurgeStage = 'wait' | 'ask' | 'answer' | 'take-back' | 'under-way' | 'done';

export function purgeStageOf({ seen, actor }: LookedAtLocked): PurgeStage {
  if (seen.purgedAt !== null) return 'done';
  const request = seen.dossier.requests.at(-1);
  if (request?.answer === 'agreed') return 'under-way';
  if (request?.answer === null) return request.askedBy === actor.accountId ? 'take-back' : 'answer';
  return instructionNow(seen.dossier.records)?.words.instruction === 'delete' ? 'ask' : 'wait';
}

const stepText: Readonly<Record<PurgeStage, (look: LookedAtLocked) => string>> = {
  wait: () => 'Only once the police have said that it is to be deleted. Then two people have to agree.',
  ask: () => 'The police said delete. One of you asks for it, another one has to agree.',
  answer: (look) => `${whoAsked(look)} asked for it. A second person has to agree.`,
  'take-back': () => 'You asked for it. Somebody else has to agree.',
  'under-way': () => 'Two people agreed. Heed is destroying it now.',
  done: ({ seen }) => (seen.purgedAt === null ? '' : longMoment(seen.purgedAt)),
};

const stepButton: Readonly<Record<PurgeStage, string | null>> = {
  wait: null,
  ask: 'Ask that it be destroyed',
  answer: 'Read it and answer',
  'take-back': 'See your request',
  'under-way': null,
  done: null,
};

const stepState = { wait: 'todo', ask: 'todo', answer: 'waiting', 'take-back': 'waiting', 'under-way': 'waiting', done: 'done' } as const;

/** Destroying it, as one of the things to do. @param isNext nothing comes before it */
export function purgeStep(look: LookedAtLocked, isNext: boolean): PathwayStep {
  const stage = purgeStageOf(look);
  const said = look.seen.mayPurge ? stepButton[stage] : null;
  return pathwayStep({
    state: stepState[stage],
    heading: stage === 'done' ? 'Destroy it' : 'Destroy it, if the police say so',
    text: stepText[stage](look),
    button: said === null ? null : linkButton(said, paths.locked.purge(look.seen.id), isNext ? 'first' : 'second'),
  });
}

/** Why nothing was recorded. */
export const whyNot: Readonly<Record<AskRefusal | AnswerRefusal | 'stale', string>> = {
  stale: staleWords,
  destroyed: 'It is destroyed already',
  'no-instruction': 'It cannot be destroyed now: what the police said last is not “delete it”',
  'asked-already': 'Somebody has asked for it already',
  'nothing-asked': 'Nobody is asking for it now',
  'same-person': 'Two people have to agree. You asked for it, so somebody else has to answer',
  'not-theirs': 'Only whoever asked can take it back',
  'no-reason': 'Write why you don’t agree',
};

export interface SentPurge {
  readonly value: { readonly reference?: string; readonly answer?: string; readonly reason?: string };
  readonly errors: Readonly<Record<string, string>>;
  readonly refused: keyof typeof whyNot | null;
}

interface PurgeFields {
  readonly heading: string;
  readonly fields: readonly Field[];
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly submit: string;
}

/** Asking, answering, or taking it back, whichever is this person’s now. Views `evidence/purge` and `evidence/purge-apart`. */
export function purgePage(look: LookedAtLocked, sent: SentPurge | null = null) {
  const { seen } = look;
  const asked = fieldsOf(look, sent);
  const faults = faultsIn(sent);
  const title = asked?.heading ?? 'Destroying a locked item';
  return {
    page: headOf(
      look,
      title,
      errorsOf(asked?.fields ?? [], ...faults, ...(sent?.errors.version === undefined ? [] : [sent.errors.version])),
    ),
    heading: title,
    before: [...(faults.length === 0 ? [] : meanwhile(look, sent, asked?.fields ?? [])), ...before(look)],
    form: asked === null ? null : form(asked.action, { version: seen.dossier.version, hidden: asked.hidden }),
    fields: asked?.fields ?? [],
    buttons: buttonGroup(asked === null ? [] : [button(asked.submit, { kind: 'stop' })], [plainLink('Go back', placeOf(look))]),
  };
}

function faultsIn(sent: SentPurge | null): string[] {
  return sent === null || sent.refused === null || sent.refused === 'no-reason' ? [] : [whyNot[sent.refused]];
}

/** What was written down last, and what was typed where it can't be sent any more. */
function meanwhile(look: LookedAtLocked, sent: SentPurge | null, fields: readonly Field[]): Words[] {
  const typed = sent?.value.reason ?? '';
  const stands = fields.some((field) => 'name' in field && field.name === 'reason');
  return [...lastWritten(look), ...(typed === '' || stands ? [] : [words(strong('What you wrote. It is not recorded: '), typed)])];
}

function before(look: LookedAtLocked): Words[] {
  const stage = purgeStageOf(look);
  if (stage === 'wait' || stage === 'done' || stage === 'under-way') return [words(stepText[stage](look))];
  const instruction = instructionNow(look.seen.dossier.records);
  const { requests, ids } = look.seen.dossier;
  const request = requests.at(-1);
  return [
    instruction === null
      ? ''
      : `The police said so on ${longMoment(new Date(instruction.words.at))}: ${instruction.words.givenBy}, reference ${instruction.words.reference}.`,
    stage === 'ask' || request === undefined ? '' : askedLine(look, request),
    `The stored file${ids.length === 1 ? '' : 's'} and ${ids.length === 1 ? 'its key' : 'their keys'} are destroyed, and nobody can bring ${ids.length === 1 ? 'it' : 'them'} back. That ${ids.length === 1 ? 'it was' : 'they were'} here, who had ${ids.length === 1 ? 'it' : 'them'}, and what is written down about it stays.`,
    ids.length === 1 ? '' : `${ids.length} items are destroyed together, because they show the same or belong together.`,
  ]
    .filter((text) => text !== '')
    .map((text) => words(text));
}

function askedLine(look: LookedAtLocked, { askedAt, words: { reference } }: PurgeSeen): string {
  return `${whoAsked(look)} asked for it on ${longMoment(askedAt)}, under the reference ${reference}.`;
}

function fieldsOf(look: LookedAtLocked, sent: SentPurge | null): PurgeFields | null {
  const { seen } = look;
  const error = (name: string): string | null => sent?.errors[name] ?? null;
  const action = paths.locked.purge(seen.id);
  switch (purgeStageOf(look)) {
    case 'ask': {
      const value = sent?.value.reference ?? instructionNow(seen.dossier.records)?.words.reference ?? new AskPurgeForm().reference;
      const hint = 'The crime or log reference under which they said delete. It stands on the certificate.';
      const reference = textInput({ name: 'reference', label: 'Reference of the police', hint, value, error: error('reference') });
      return { heading: 'Ask that it be destroyed', fields: [reference], action, hidden: {}, submit: 'Ask for it' };
    }
    case 'answer':
      return {
        heading: 'Do you agree that it be destroyed?',
        fields: answerFields(sent, error),
        action: `${action}/answer`,
        hidden: {},
        submit: 'Record my answer',
      };
    case 'take-back':
      return {
        heading: 'You asked that it be destroyed',
        fields: [],
        action: `${action}/answer`,
        hidden: { answer: 'taken-back' },
        submit: 'Take it back',
      };
    case 'wait':
    case 'under-way':
    case 'done':
      return null;
  }
}

function answerFields(sent: SentPurge | null, error: (name: string) => string | null): Field[] {
  const { answer, reason } = { ...new AnswerPurgeForm(), ...sent?.value };
  return [
    radios({
      name: 'answer',
      legend: 'What do you say?',
      value: answer,
      error: error('answer'),
      choices: [
        { value: 'agreed', text: 'I agree', hint: 'It is destroyed at once.' },
        { value: 'refused', text: 'I don’t agree', hint: 'It stays locked.' },
      ],
    }),
    textarea({
      name: 'reason',
      label: 'Why not? (only if you don’t agree)',
      rows: 3,
      value: reason,
      error: sent?.refused === 'no-reason' ? whyNot['no-reason'] : error('reason'),
    }),
  ];
}

function whoAsked({ seen }: LookedAtLocked): string {
  return seen.names.get(seen.dossier.requests.at(-1)?.askedBy ?? '') ?? 'Somebody';
}
