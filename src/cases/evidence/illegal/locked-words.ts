import { longMoment } from '../../../kernel/index.js';
import { type Words, words } from '../../../platform/views/govuk.js';
import type { IcoAnswer, Instruction, AnyRecord, SupportAnswer, WaySeen } from './domain/locked-records.js';
import { recordsOf } from './domain/locked-records.js';
import type { PurgeSeen } from './dossier.js';

export const instructionLabels: Readonly<Record<Instruction, string>> = {
  keep: 'Keep it locked for now',
  handed_over: 'It was handed over to them',
  delete: 'Delete it',
};

export const wayLabels: Readonly<Record<WaySeen, string>> = {
  accident: 'By accident, or in good faith',
  decision: 'It was decided that they look',
};

export const supportLabels: Readonly<Record<SupportAnswer, string>> = {
  accepted: 'Offered and accepted',
  not_wanted: 'Offered, and not wanted now',
  not_offered: 'Not offered yet',
};

export const icoLabels: Readonly<Record<IcoAnswer, string>> = {
  told: 'Yes, they were told',
  not_needed: 'No, it is not needed',
  not_yet: 'Not yet',
};

/** One thing that was done, for the list of what is written down. */
export interface Written {
  readonly at: Date;
  readonly what: string;
  readonly words: Words;
  /** Account that wrote it down. */
  readonly by: string;
}

export function writtenOf(records: readonly AnyRecord[], requests: readonly PurgeSeen[]): Written[] {
  const written = [...records.map(recordIn), ...requests.flatMap(requestIn)];
  return written.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

function recordIn(record: AnyRecord): Written {
  const { at, by } = record;
  switch (record.kind) {
    case 'police': {
      const { force, officer, reference, said, at: when } = record.words;
      return { at, by, what: 'The police were told', words: lines([moment(when), force, officer, named('Reference', reference), said]) };
    }
    case 'instruction': {
      const { instruction, givenBy, reference, words: said, at: when } = record.words;
      const what = `The police said: ${lowered(instructionLabels[instruction])}`;
      return { at, by, what, words: lines([moment(when), givenBy, named('Reference', reference), `“${said}”`]) };
    }
    case 'seen': {
      const { name, how, why, support, note } = record.words;
      return {
        at,
        by,
        what: `Support for ${name}`,
        words: lines([wayLabels[how], why, named('Support', lowered(supportLabels[support])), note]),
      };
    }
    case 'dpo':
      return { at, by, what: 'The data protection officer was told', words: words(record.words.told.join(', ')) };
    case 'breach': {
      const { breach, reason, ico, icoReference } = record.words;
      const what = breach === 'yes' ? 'It was a personal data breach' : 'It was no personal data breach';
      const told = `Information Commissioner told: ${lowered(icoLabels[ico])}`;
      return { at, by, what, words: lines([reason, told, named('Reference', icoReference)]) };
    }
  }
}

function requestIn({ askedAt, askedBy, answer, answeredAt, answeredBy, words: said }: PurgeSeen): Written[] {
  const asked = {
    at: askedAt,
    by: askedBy,
    what: 'Asked that it be destroyed',
    words: words(`Reference of the police: ${said.reference}`),
  };
  if (answer === null || answeredAt === null || answeredBy === null) return [asked];
  const reason = said.reason === null ? '' : `“${said.reason}”`;
  return [asked, { at: answeredAt, by: answeredBy, what: answered[answer], words: words(reason) }];
}

const answered = {
  agreed: 'Agreed that it be destroyed',
  refused: 'Did not agree that it be destroyed',
  'taken-back': 'Took back that it be destroyed',
} as const;

/** Whether everybody who had it has been offered support, as far as it is written down. */
export function supportedIn(records: readonly AnyRecord[]): ReadonlyMap<string, SupportAnswer> {
  return new Map(recordsOf(records, 'seen').map(({ words: { accountId, name, support } }) => [accountId ?? name, support]));
}

function moment(at: string): string {
  return longMoment(new Date(at));
}

function named(label: string, value: string): string {
  return value === '' ? '' : `${label}: ${value}`;
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** One sentence after the other; what was left empty is left out. */
function lines(parts: readonly string[]): Words {
  const said = parts.filter((part) => part !== '');
  return words(said.map((part) => (/[.!?…”]$/.test(part) ? part : `${part}.`)).join(' '));
}
