import { longDay, longMoment } from '../../kernel/index.js';
import { type FieldAsked, fieldTable, type ReferralField } from './domain/referral-fields.js';
import type { Wording } from './referral-words.js';

/** By whom it was written down, and what was wrong with what stood there before. */
export function writtenBy({ byName, savedAt, whyCorrected }: Wording): string {
  const when = `${byName}, ${longMoment(new Date(savedAt))}`;
  return whyCorrected === null ? `Written down by ${when}.` : `Put right by ${when}. What was wrong: ${whyCorrected}`;
}

/** What was said, each with its question, in the order of the form. */
export function factsOfWording({ at, answers, review, whyLate }: Wording): { name: string; value: string }[] {
  return [
    { name: 'When', value: longMoment(new Date(at)) },
    ...Object.entries(answers).map(([field, said]) => ({
      name: labelOf(field as ReferralField),
      value: inWords(field as ReferralField, said),
    })),
    ...(review === null ? [] : [{ name: 'Looked at again on', value: longDay(review) }]),
    ...(whyLate === null ? [] : [{ name: 'Why it was late', value: whyLate }]),
  ];
}

function labelOf(field: ReferralField): string {
  return fieldTable[field].short;
}

function inWords(field: ReferralField, said: string): string {
  const { choices }: FieldAsked = fieldTable[field];
  return choices?.[said] ?? said;
}
